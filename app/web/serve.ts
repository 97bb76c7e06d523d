import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Application, applications } from './applications.ts'
import { pageHeaders } from './security-headers.ts'

/** Serves the built applications: hashed files for ever, every other address of an application as its page. */
export async function serveWeb(server: FastifyInstance, { folder }: { folder: string }): Promise<void> {
  await server.register(fastifyStatic, { root: folder, serve: false, preCompressed: true })
  for (const name of Object.keys(applications) as Application[])
    if (existsSync(join(folder, name, 'index.html'))) serveApplication(server, folder, name)
}

function serveApplication(server: FastifyInstance, folder: string, name: Application): void {
  const { base } = applications[name]
  const html = readFileSync(join(folder, name, 'index.html'), 'utf8')
  const headers = pageHeaders(html)
  const config = { outside: 'pages' }
  const page = (_request: FastifyRequest, reply: FastifyReply) => reply.headers(headers).send(html)
  if (base !== '/') server.get(base.slice(0, -1), { config }, page)
  server.get(`${base}*`, { config }, (request, reply) => {
    const path = (request.params as { '*': string })['*']
    if (/^(api|console)(\/|$)/.test(path)) return reply.callNotFound()
    if (!/\.\w{1,12}$/.test(path)) return page(request, reply)
    void reply.header('x-content-type-options', 'nosniff')
    const lasting = path.startsWith('assets/')
    return reply.sendFile(`${name}/${path}`, folder, {
      maxAge: lasting ? '365d' : 0,
      immutable: lasting,
    })
  })
}
