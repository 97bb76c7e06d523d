import { patience, Rejected } from './channel.ts'

/** Posts JSON text and returns what came back, parsed where it is JSON. Refusals (4xx) are final; the rest is worth another try. */
export async function postJson(
  url: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST',
    body,
    redirect: 'error',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    signal: AbortSignal.timeout(patience),
  })
  const text = (await response.text()).slice(0, 10_000)
  if (response.ok) return parse(text)
  const words = `HTTP ${response.status}: ${text.slice(0, 200)}`
  const isFinal =
    response.status >= 400 && response.status < 500 && ![408, 425, 429].includes(response.status)
  throw isFinal ? new Rejected(words) : new Error(words)
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
