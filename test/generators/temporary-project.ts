import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * A repository of its own for one test: the engine, no service, and what the test puts there. It is gone when
 * the test has ended.
 */
export class TemporaryProject {
  readonly root: string

  constructor() {
    const folder = mkdtempSync(join(tmpdir(), 'bythebook-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    this.root = join(folder, 'main')
    this.copy(
      'src/mock/engine',
      'src/mock/hand/cannot-read.ts',
      'src/mock/hand/document.ts',
      'src/mock/hand/read-text-file.ts',
      'src/mock/hand/find-services.ts',
      'src/package/package-file.ts',
      'tsconfig.json',
      'package.json',
    )
    mkdirSync(join(this.root, 'src/mock/services'))
    symlinkSync(join(ROOT, 'node_modules'), join(this.root, 'node_modules'))
  }

  /** Copies files and folders of this repository. */
  copy(...paths: readonly string[]): void {
    for (const path of paths) cpSync(join(ROOT, path), join(this.root, path), { recursive: true })
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8')
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true })
    writeFileSync(join(this.root, path), text)
  }

  /** Writes a file with something in it replaced; what is replaced must be there. */
  change(path: string, from: string, to: string): void {
    const text = this.read(path)
    if (!text.includes(from)) throw new Error(`${path} has no "${from}"`)
    this.write(path, text.replace(from, to))
  }
}
