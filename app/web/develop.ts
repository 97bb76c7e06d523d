import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { root } from '../../platform/module/folders.ts'
import { applications, presentApplications } from './applications.ts'
import { commonConfig } from './config.ts'

/** Serves the applications from source with instant reload, for `npm run dev`. */
export async function developWeb(server: FastifyInstance): Promise<void> {
  const { createServer } = await import('vite')
  const vite = await createServer({
    ...commonConfig(),
    server: { middlewareMode: true, hmr: { server: server.server } },
  })
  server.addHook('onClose', () => vite.close())
  server.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api')) return done()
    vite.middlewares(request.raw, reply.raw, done)
  })
  const pages = presentApplications().toSorted(
    (one, other) => applications[other].base.length - applications[one].base.length,
  )
  for (const name of pages) {
    const { base, page } = applications[name]
    const config = { outside: 'pages' }
    const answer = async (url: string) =>
      vite.transformIndexHtml(`/${page}`, await readFile(join(root, page), 'utf8'), url)
    if (base !== '/')
      server.get(base.slice(0, -1), { config }, async (request, reply) =>
        reply.type('text/html').send(await answer(request.url)),
      )
    server.get(`${base}*`, { config }, async (request, reply) => {
      if (request.url.startsWith('/api/')) return reply.callNotFound()
      return reply.type('text/html').send(await answer(request.url))
    })
  }
}
