// Reads the whole server without starting it, so that what Node compiles of it is kept for the first start.
import { enableCompileCache, flushCompileCache } from 'node:module'
import { compiledFolder } from './compiled.ts'

enableCompileCache(compiledFolder)
await import('./config.ts')
await import('./ground.ts')
await import('./start.ts')
await import('./memory.ts')
await import('./welcome.ts')
flushCompileCache()
process.exit(0)
