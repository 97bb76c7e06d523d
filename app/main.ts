// Everything else is compiled once and kept, so that the next start need not read the source again.
import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

enableCompileCache(join(import.meta.dirname, '../.build/compiled'))
await import('./serve.ts')
flushCompileCache()
