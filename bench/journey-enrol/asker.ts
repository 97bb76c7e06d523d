// Asks for a page at a steady pace until it is asked how long it waited: a process of its own, so that what the measuring
// process does meanwhile (it records deliveries) does not look like a wait for the product.
import { figuresOf } from '../lib/figures.ts'
import { type Load, load, wire } from '../lib/load.ts'

const { ASK_URL: url = '', ASK_PATH: path = '', ASK_COOKIE: cookie = '', ASK_PACE = '{}' } = process.env
const pace = JSON.parse(ASK_PACE) as Pick<Load, 'connections' | 'everyMs'>
const asked = wire('GET', path, { cookie })
const [waited, began, state] = [[] as number[], performance.now(), { isOver: false }]
const asking = (async () => {
  while (!state.isOver) waited.push(...(await load({ url, next: () => asked, ...pace, seconds: 2 })).waitedMs)
})()
const answer = async () => {
  state.isOver = true
  await asking
  const seconds = (performance.now() - began) / 1000
  process.send?.(figuresOf({ seconds, waitedMs: Float64Array.from(waited) }))
}
process.on('message', () => void answer())
process.on('SIGTERM', () => process.exit(0))
process.send?.({ url })
