import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from '../../platform/http/server.ts'
import { serveWeb } from './serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'tongxing-web-'))
const script = 'document.documentElement.dataset.theme = "light"'
let server: FastifyInstance

beforeAll(async () => {
  for (const name of ['console', 'portal']) {
    mkdirSync(join(folder, name, 'assets'), { recursive: true })
    writeFileSync(join(folder, name, 'index.html'), `<title>${name}</title><script>${script}</script>`)
    writeFileSync(join(folder, name, 'assets/index-1a2b.js'), 'go()')
    writeFileSync(join(folder, name, 'assets/index-1a2b.js.gz'), gzipSync('go()'))
  }
  server = createServer()
  server.get('/api/ping', { config: { outside: 'test' } }, () => 'pong')
  await serveWeb(server, { folder })
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const get = (url: string, headers = {}) => server.inject({ url, headers })

describe('the pages', () => {
  it.each([
    ['/', 'portal'],
    ['/homes/0198', 'portal'],
    ['/console', 'console'],
    ['/console/', 'console'],
    ['/console/cases/0198', 'console'],
  ])('%s opens the %s', async (url, name) => {
    const { statusCode, body, headers } = await get(url)
    expect([statusCode, body.includes(`<title>${name}</title>`)]).toEqual([200, true])
    expect(headers['cache-control']).toBe('no-cache')
  })

  it('run no script but their own files and the one that stands in them', async () => {
    const policy = String((await get('/console')).headers['content-security-policy'])
    const hash = createHash('sha256').update(script).digest('base64')
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}'`)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(policy).toContain("frame-ancestors 'none'")
  })
})

describe('the files', () => {
  it('with a hash in their name are kept for ever, compressed where the browser can', async () => {
    const { headers, statusCode } = await get('/console/assets/index-1a2b.js', { 'accept-encoding': 'gzip' })
    expect(statusCode).toBe(200)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['content-encoding']).toBe('gzip')
  })

  it('that do not exist are not found, rather than answered with a page', async () => {
    expect((await get('/console/assets/gone.js')).statusCode).toBe(404)
    expect((await get('/assets/gone.js')).statusCode).toBe(404)
  })

  it('outside the folder stay where they are', async () => {
    expect((await get('/console/..%2f..%2fetc/passwd.txt')).statusCode).not.toBe(200)
  })
})

it('an unknown address of the API is no page', async () => {
  const { statusCode, body } = await get('/api/nothing')
  expect([statusCode, JSON.parse(body).code]).toEqual([404, 'platform.no_such_route'])
  expect((await get('/api/ping')).body).toBe('pong')
})
