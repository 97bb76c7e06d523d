import fastify from 'fastify'

/** The baseline: the words of a page, written by hand into one static page, served by Fastify as it comes. */
export async function serveText(text: string): Promise<{ url: string; close: () => Promise<void> }> {
  const safe = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const [heading = '', ...lines] = safe.split('\n').filter((line) => line.trim() !== '')
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${heading}</title><style>body{font:16px/1.6 sans-serif;max-width:40em;margin:2em auto;padding:0 1em}</style>
<h1>${heading}</h1>${lines.map((line) => `<p>${line}</p>`).join('\n')}<button>确定</button></html>`
  const server = fastify()
  server.get('/', (_request, reply) => reply.type('text/html').send(html))
  const url = await server.listen({ port: 0, host: '127.0.0.1' })
  return { url, close: () => server.close() }
}
