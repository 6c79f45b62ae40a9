import { readArguments } from './read-arguments.ts'
import { growthOf, MOST_GROWTH } from './soak/flatness.ts'
import { runSoak } from './soak/run-soak.ts'
import { readCount } from './traffic/read-count.ts'

// Sends millions of mixed requests to a mock of all services, and looks whether its memory stays flat.

const USAGE = `usage: npm run soak -- [options]
  --requests <n>  how many requests are sent; 3000000 when left out
  --cuts <n>      how many connections are cut in the middle of a request; one for 300 requests when left out
  --seed <n>      the same seed sends the same requests; 7 when left out`
const { values } = readArguments(USAGE, {
  options: {
    requests: { type: 'string', default: '3000000' },
    cuts: { type: 'string' },
    seed: { type: 'string', default: '7' },
  },
})
const began = performance.now()
const { faults, sent, cut, measures } = await runSoak({
  seed: readCount('--seed', values.seed),
  requests: readCount('--requests', values.requests),
  ...(values.cuts === undefined ? {} : { cuts: readCount('--cuts', values.cuts) }),
  onMeasure: (done, { rss, heapUsed, external }) =>
    console.log(
      `${done.toLocaleString('en')} requests: RSS ${mebibytes(rss)}, heap ${mebibytes(heapUsed)}, ` +
        `external ${mebibytes(external)}`,
    ),
})
const growth = growthOf(measures)
const seconds = ((performance.now() - began) / 1000).toFixed(0)
for (const fault of faults) console.error(fault)
console.log(
  `${sent.toLocaleString('en')} requests, ${cut.toLocaleString('en')} connections cut, in ${seconds} s: ` +
    `${faults.length} faults; ` +
    `the last third holds ${growth.toFixed(2)} of what the second held, at most ${MOST_GROWTH} is flat`,
)
if (faults.length > 0 || !(growth <= MOST_GROWTH)) process.exitCode = 1

function mebibytes(size: number): string {
  return `${(size / 2 ** 20).toFixed(0)} MiB`
}
