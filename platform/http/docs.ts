import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Contract } from '../contract/index.ts'
import { openApi } from '../contract/openapi.ts'

const outside = { outside: 'the documentation of the API itself' }

/** Serves `/api/openapi.json` and its reading page at `/api/docs`; needs `reply.sendFile`. */
export function serveDocs(server: FastifyInstance, contracts: readonly Contract[], version: string): void {
  const document = openApi(contracts, version)
  server.get('/api/openapi.json', { config: outside }, async () => document)
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  const page = readFileSync(`${folder}/index.html`, 'utf8')
    .replace('<title>Swagger UI</title>', `<title>Tongxing 同行 API</title>${forPhones}`)
    .replaceAll(
      /(href|src)="\.\/|(href|src)="(?=index\.css)/g,
      (_, a?: string, b?: string) => `${a ?? b}="/api/docs/`,
    )
  server.get('/api/docs', { config: outside }, (_, reply) =>
    reply.type('text/html; charset=utf-8').send(page),
  )
  server.get('/api/docs/swagger-initializer.js', { config: outside }, (_, reply) =>
    reply.type('text/javascript; charset=utf-8').send(initializer),
  )
  server.get('/api/docs/phone.css', { config: outside }, (_, reply) =>
    reply.type('text/css; charset=utf-8').send(phoneStyle),
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
    <link rel="stylesheet" type="text/css" href="/api/docs/phone.css" />`

const phoneStyle = `@media (max-width: 719px) {
  .swagger-ui .wrapper { padding: 0 12px; }
  .swagger-ui .opblock-tag { flex-wrap: wrap; font-size: 18px; }
  .swagger-ui .opblock .opblock-summary { flex-wrap: wrap; }
  .swagger-ui .opblock .opblock-summary-control { flex-wrap: wrap; min-width: 0; }
  .swagger-ui .opblock .opblock-summary-path { max-width: 100%; font-size: 14px; }
  .swagger-ui .opblock .opblock-summary-description { width: 100%; padding: 4px 10px; text-align: start; }
  .swagger-ui .opblock-body pre, .swagger-ui table { display: block; overflow-x: auto; max-width: calc(100vw - 48px); }
}`

const initializer = `window.onload = () => {
  window.ui = SwaggerUIBundle({
    url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, docExpansion: 'none', filter: true, defaultModelsExpandDepth: -1,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset], layout: 'BaseLayout',
  })
}`
