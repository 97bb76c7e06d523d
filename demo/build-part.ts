// One half of the demo group, in a process of its own for whoever began it (see build.ts) and outlives it.
import { once } from 'node:events'
import { enableCompileCache, flushCompileCache } from 'node:module'
import { compiledFolder } from '../app/compiled.ts'
import type { Order } from './build.ts'

enableCompileCache(compiledFolder)
// Nothing is built for a server that is no more.
process.once('disconnect', () => process.exit(1))
const ordered = once(process, 'message') as Promise<[Order]>
const { loadPart } = await import('./part.ts')
flushCompileCache()
process.send?.('awake')
const [order] = await ordered
await loadPart(order)
process.exit(0)
