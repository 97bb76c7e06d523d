import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Markup } from './markup.ts'

const config = { outside: 'the Chinese face of pages that the server draws' }
const folder = dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'),
)

/** The faces of a page in CSS: those of the system, and ours where it has none. */
export const faces = `'PingFang SC','HarmonyOS Sans SC',MiSans,'Microsoft YaHei','Noto Sans SC Variable',system-ui,sans-serif`

/** Stands at the end of a page, so that the words are there before the face. */
export const chineseFace = new Markup('<link rel="stylesheet" href="/chinese-face.css" />')

/** Serves that face in slices; a browser whose system has one fetches none of them. Needs `reply.sendFile`. */
export function serveChineseFace(server: FastifyInstance): void {
  const css = readFileSync(`${folder}/index.css`, 'utf8')
    .replaceAll(/\/\*.*?\*\/\s*/g, '')
    .replaceAll('./files/', '/chinese-face/')
  const packed = gzipSync(css)
  server.get('/chinese-face.css', { config }, (request, reply) => {
    const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding']))
    if (takesGzip) void reply.header('content-encoding', 'gzip')
    return reply
      .headers({ 'cache-control': 'public, max-age=86400', vary: 'Accept-Encoding' })
      .type('text/css; charset=utf-8')
      .send(takesGzip ? packed : css)
  })
  server.get('/chinese-face/:file(^[\\w-]+\\.woff2$)', { config }, (request, reply) =>
    reply.sendFile((request.params as { file: string }).file, `${folder}/files`, {
      maxAge: '365d',
      immutable: true,
    }),
  )
}
