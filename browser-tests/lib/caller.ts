import { expect } from 'vitest'

export interface Answer<Body> {
  status: number
  body: Body
  headers: Headers
}

export interface Refused {
  code: string
  message: string
  details: Record<string, unknown>
  fields: { path: string; message: string }[]
  requestId: string
}

/** Somebody who uses the API over real connections, with the cookie of a sign-in. */
export interface Caller {
  url: string
  cookie: () => string
  send: <Body = Refused>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer<Body>>
  /** The body of an answer that must be a success. */
  ask: <Body>(method: string, path: string, body?: unknown) => Promise<Body>
  signIn: (username: string, password: string) => Promise<void>
}

export function callerAt(url: string): Caller {
  let cookie = ''
  const send: Caller['send'] = async <Body>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const isForm = body instanceof FormData
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        ...(cookie && { cookie }),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: isForm || typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body),
    })
    const set = response.headers.getSetCookie().map((one) => one.split(';', 1)[0])
    if (set.length) cookie = set.join('; ')
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: (text ? JSON.parse(text) : {}) as Body,
    }
  }
  return {
    url,
    cookie: () => cookie,
    send,
    ask: async <Body>(method: string, path: string, body?: unknown) => {
      const answer = await send<Body>(method, path, body)
      expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
      return answer.body
    },
    signIn: async (username, password) => {
      const { status, body } = await send('POST', '/sign-in', { username, password })
      expect(status, JSON.stringify(body)).toBe(200)
    },
  }
}
