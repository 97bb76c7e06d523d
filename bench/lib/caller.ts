/** Calls the API of a server as somebody who signed in. */
export interface Caller {
  ask: <Body>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<Body>
}

export interface SignIn {
  username: string
  password: string
}

/** Signs in and keeps the cookie; an answer that is no success makes the measurement void. */
export async function openCaller(url: string, signIn: SignIn): Promise<Caller> {
  const answer = await send(url, 'POST', '/sign-in', {}, signIn)
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ')
  return {
    ask: async <Body>(method: string, path: string, body?: object) =>
      (await send(url, method, path, { cookie }, body)).json() as Promise<Body>,
  }
}

/** One request with JSON or a form. */
export async function send(
  url: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: object,
): Promise<Response> {
  const isForm = body instanceof FormData
  const response = await fetch(`${url}/api${path}`, {
    method,
    headers: { ...headers, ...(body && !isForm && { 'content-type': 'application/json' }) },
    body: isForm ? body : body && JSON.stringify(body),
  })
  if (!response.ok)
    throw new Error(`Not measured: ${method} ${path} answered ${response.status}: ${await response.text()}`)
  return response
}
