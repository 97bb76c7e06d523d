import fastifyStatic from '@fastify/static'
import Fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { root } from '../module/folders.ts'
import { serveChineseFace } from './chinese-face.ts'

describe('the Chinese face of pages that the server draws', () => {
  it('comes in slices, each to be kept for ever, and small where the browser unpacks', async () => {
    const server = Fastify()
    await server.register(fastifyStatic, { root, serve: false, preCompressed: true })
    serveChineseFace(server)
    const get = (url: string, headers = {}) => server.inject({ url, headers })
    const whole = await get('/chinese-face.css')
    const packed = await get('/chinese-face.css', { 'accept-encoding': 'gzip, br' })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(packed.rawPayload.length).toBeLessThan(whole.rawPayload.length / 2)
    const [slice] = /\/chinese-face\/[\w-]+\.woff2/.exec(whole.body)!
    const { statusCode, headers } = await get(slice)
    expect([statusCode, headers['content-type']]).toEqual([200, 'font/woff2'])
    expect(headers['cache-control']).toContain('immutable')
    expect((await get('/chinese-face/index.css')).statusCode).toBe(404)
    await server.close()
  })
})
