import { runFuzz } from './fuzz/run-fuzz.ts'
import { readArguments } from './read-arguments.ts'
import { readCount } from './traffic/read-count.ts'

// Plays random connections, broken ones among them, against a mock of all services.

const USAGE = `usage: npm run fuzz -- [options]
  --connections <n>  how many connections are played; 20000 when left out
  --seed <n>         the same seed plays the same connections; 7 when left out
  --first <n>        the number of the first; 0 when left out
  --only <n>         plays the connection of that number alone`
const { values } = readArguments(USAGE, {
  options: {
    connections: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '7' },
    first: { type: 'string', default: '0' },
    only: { type: 'string' },
  },
})
const seed = readCount('--seed', values.seed)
const range =
  values.only === undefined
    ? {
        first: readCount('--first', values.first),
        connections: readCount('--connections', values.connections),
      }
    : { first: readCount('--only', values.only), connections: 1 }

const began = performance.now()
const { faults, played } = await runFuzz({
  seed,
  ...range,
  onProgress: (done) => console.log(`${done.toLocaleString('en')} connections`),
})
const seconds = ((performance.now() - began) / 1000).toFixed(0)
for (const fault of faults) console.error(fault)
console.log(
  `seed ${seed}: ${played.toLocaleString('en')} connections in ${seconds} s, ${faults.length} faults`,
)
if (faults.length > 0) {
  console.error(`play one again: npm run fuzz -- --seed ${seed} --only <connection>`)
  process.exitCode = 1
}
