import type { FastifyInstance } from 'fastify'

export interface Answer<Body> {
  status: number
  body: Body
  headers: Record<string, string | string[] | undefined>
}

/** Sends requests as a browser does: keeps cookies, says where they come from. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #server: FastifyInstance
  readonly #ip: string
  constructor(server: FastifyInstance, ip = '127.0.0.1') {
    this.#server = server
    this.#ip = ip
  }

  async send<Body = Record<string, never>>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await this.#server.inject({
      method,
      url: `/api${path}`,
      remoteAddress: this.#ip,
      headers: { 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }), ...headers },
      ...(body && { payload: body }),
    })
    for (const line of [response.headers['set-cookie'] ?? []].flat()) this.#keep(line)
    const isJson = response.headers['content-type']?.includes('json') ?? false
    return {
      status: response.statusCode,
      body: (isJson ? response.json() : {}) as Body,
      headers: response.headers as Answer<Body>['headers'],
    }
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    const isGone = value === '' || attributes.some((attribute) => /^max-age=0$/i.test(attribute))
    if (isGone) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}
