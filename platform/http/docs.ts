import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Contract } from '../contract/index.ts'
import { openApi } from '../contract/openapi.ts'
import { chineseFace, faces } from './chinese-face.ts'

const outside = { outside: 'the documentation of the API itself' }

/**
 * Serves `/api/openapi.json` and its reading page at `/api/docs`; needs `reply.sendFile`. The page reads one module at a
 * time in the language of its reader (`?module=cases&language=en`): the whole is too much for a telephone.
 */
export function serveDocs(server: FastifyInstance, contracts: readonly Contract[], version: string): void {
  const document = openApi(contracts, version)
  const modules = [...new Set(contracts.map(({ module }) => module))].toSorted()
  server.get('/api/openapi.json', { config: outside }, async (request, reply) => {
    const { module, language } = request.query as { module?: string; language?: string }
    if (module === undefined) return document
    if (!modules.includes(module)) return reply.callNotFound()
    return openApi(
      contracts.filter((contract) => contract.module === module),
      version,
      language === 'zh' || language === 'en' ? language : undefined,
    )
  })
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  const page = readFileSync(`${folder}/index.html`, 'utf8')
    .replace('<title>Swagger UI</title>', `<title>Tongxing 同行 API</title>${forPhones}`)
    .replace('</body>', `${chineseFace.text}</body>`)
    .replaceAll(
      /(href|src)="\.\/|(href|src)="(?=index\.css)/g,
      (_, a?: string, b?: string) => `${a ?? b}="/api/docs/`,
    )
  server.get('/api/docs', { config: outside }, (_, reply) =>
    reply.type('text/html; charset=utf-8').send(page),
  )
  server.get('/api/docs/swagger-initializer.js', { config: outside }, (_, reply) =>
    reply.type('text/javascript; charset=utf-8').send(initializer(modules)),
  )
  server.get('/api/docs/own.css', { config: outside }, (_, reply) =>
    reply.type('text/css; charset=utf-8').send(ownStyle),
  )
  for (const file of [
    'swagger-ui.css',
    'index.css',
    'swagger-ui-bundle.js',
    'swagger-ui-standalone-preset.js',
    'favicon-32x32.png',
    'favicon-16x16.png',
  ])
    server.get(`/api/docs/${file}`, { config: outside }, (_, reply) => reply.sendFile(file, folder))
}

/** The page of the library knows no telephones. */
const forPhones = `
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" type="text/css" href="/api/docs/own.css" />`

const ownStyle = `.swagger-ui, .swagger-ui .info .title, .swagger-ui .opblock .opblock-summary-description { font-family: ${faces} !important; }
.swagger-ui .topbar { position: sticky; top: 0; z-index: 1; padding: 8px 0; background: #1e2a2b; }
.swagger-ui .topbar a.link { display: none; }
.swagger-ui .topbar .download-url-wrapper .select-label { max-width: none; color: #fff; }
@media (max-width: 719px) {
  .swagger-ui .wrapper, .swagger-ui .topbar .wrapper { padding: 0 12px; }
  .swagger-ui .opblock-tag { flex-wrap: wrap; font-size: 18px; }
  .swagger-ui .opblock .opblock-summary { flex-wrap: wrap; }
  .swagger-ui .opblock .opblock-summary-control { flex-wrap: wrap; min-width: 0; }
  .swagger-ui .opblock .opblock-summary-path { max-width: 100%; font-size: 14px; }
  .swagger-ui .opblock .opblock-summary-description { width: 100%; padding: 4px 10px; text-align: start; }
  .swagger-ui .opblock-body pre, .swagger-ui table { display: block; overflow-x: auto; max-width: calc(100vw - 48px); }
}`

/** An address such as `#/cases/cases.listCases` opens its module. */
const initializer = (modules: readonly string[]) => `window.onload = () => {
  const urls = ${JSON.stringify(modules.map((name) => ({ name, url: `/api/openapi.json?module=${name}` })))}
  for (const one of urls) one.url += '&language=' + (navigator.language.startsWith('zh') ? 'zh' : 'en')
  const asked = decodeURIComponent(location.hash.split('/')[1] ?? '')
  window.ui = SwaggerUIBundle({
    urls, 'urls.primaryName': urls.some(({ name }) => name === asked) ? asked : 'cases',
    dom_id: '#swagger-ui', deepLinking: true, docExpansion: 'list', defaultModelsExpandDepth: -1,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset], layout: 'StandaloneLayout',
  })
}`
