// Everything else is compiled once and kept, so that the next start need not read the source again.
import { enableCompileCache, flushCompileCache } from 'node:module'
import { compiledFolder } from './compiled.ts'

enableCompileCache(compiledFolder)
await import('./serve.ts')
flushCompileCache()
