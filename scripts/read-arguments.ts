import { parseArgs, type ParseArgsConfig } from 'node:util'

/**
 * The arguments of a script. With `--help` or `-h` prints the usage and ends the process with 0. Throws where
 * an argument is not one of the script's.
 */
export function readArguments<const T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  const args = process.argv.slice(2)
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage)
    process.exit(0)
  }
  return parseArgs(config)
}
