// Everything else is compiled once and kept, so that the next start need not read the source again.
import { enableCompileCache, flushCompileCache } from 'node:module'
import { pathToFileURL } from 'node:url'
import { compiledFolder } from './compiled.ts'
import { runnable } from './joined/runnable.ts'

enableCompileCache(compiledFolder)
await import(pathToFileURL(runnable('app/serve.ts')).href)
flushCompileCache()
