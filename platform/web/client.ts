import type { BodyOf, Contract, ParamsOf, QueryOf, ReplyOf, Route } from '../contract/contract.ts'
import { patientFetch } from './patient-fetch.ts'

/** A refusal as the browser gets it. */
export class RefusedError extends Error {
  readonly status: number
  readonly code: string
  readonly details: Record<string, unknown>
  readonly fields: { path: string; message: string }[]
  constructor(status: number, body: Partial<Pick<RefusedError, 'code' | 'message' | 'details' | 'fields'>>) {
    super(body.message ?? `HTTP ${status}`)
    this.name = 'RefusedError'
    this.status = status
    this.code = body.code ?? 'platform.unexpected'
    this.details = body.details ?? {}
    this.fields = body.fields ?? []
  }
}

/** A lost connection or a database that is away, in contrast to an answer that will not change. */
export function isAway(error: Error): boolean {
  return error instanceof RefusedError ? error.status === 503 : true
}

/** The refusal that ends a session; a wrong password is a 401 too, and ends nothing. */
export const signInNeeded = 'platform.sign_in_needed'

type Given<Name extends string, T> = T extends undefined
  ? { [Key in Name]?: undefined }
  : { [Key in Name]: T }
export type Input<R> = Given<'params', ParamsOf<R>> &
  Partial<Given<'query', QueryOf<R>>> &
  Given<'body', BodyOf<R>> & {
    /** Idempotency key of a change that may be sent again later. */
    key?: string
  }
export type Arguments<R> =
  Input<R> extends { params?: undefined; body?: undefined } ? [input?: Input<R>] : [input: Input<R>]

export type Client<Routes extends Record<string, Route>> = {
  [Name in keyof Routes]: (...input: Arguments<Routes[Name]>) => Promise<ReplyOf<Routes[Name]>>
}

export interface ClientOptions {
  language: () => string
  /** Called when the sign-in has ended. */
  onSignedOut?: () => void
}

/** A typed client for a contract; every change carries an idempotency key, so that a double click acts once. */
export function createClient<Routes extends Record<string, Route>>(
  { routes }: Contract<Routes>,
  options: ClientOptions,
): Client<Routes> {
  const calls = Object.entries(routes).map(([name, { method, path }]) => [
    name,
    (input: { params?: Record<string, string>; query?: object; body?: unknown; key?: string } = {}) =>
      send(method, urlOf(path, input), input.body, { ...options, key: input.key }),
  ])
  return Object.fromEntries(calls) as Client<Routes>
}

function urlOf(
  path: string,
  { params = {}, query = {} }: { params?: Record<string, string>; query?: object },
): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const item of [value].flat())
      if (item !== undefined && item !== null && item !== '') search.append(name, String(item))
  const text = search.toString()
  return `/api${filled}${text ? `?${text}` : ''}`
}

interface SendOptions extends ClientOptions {
  key?: string
}

const underWay = new Map<string, Promise<never>>()

/** The same change sent again while the first is under way (a double click) shares its answer. */
function send(method: string, url: string, body: unknown, options: SendOptions): Promise<never> {
  if (method === 'GET' || body instanceof FormData) return transmit(method, url, body, options)
  const key = `${method} ${url} ${JSON.stringify(body)}`
  const known = underWay.get(key)
  if (known) return known
  const fresh = transmit(method, url, body, options).finally(() => underWay.delete(key))
  underWay.set(key, fresh)
  return fresh
}

async function transmit(
  method: string,
  url: string,
  body: unknown,
  { language, onSignedOut, key = crypto.randomUUID() }: SendOptions,
): Promise<never> {
  const isForm = body instanceof FormData
  const response = await patientFetch(url, {
    method,
    credentials: 'same-origin',
    headers: {
      'accept-language': language(),
      ...(method === 'GET' ? {} : { 'idempotency-key': key }),
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
    },
    body: isForm ? body : body === undefined ? undefined : JSON.stringify(body),
  })
  const reply = response.status === 204 ? undefined : await response.json().catch(() => ({}))
  if (response.ok) return reply as never
  const refusal = new RefusedError(response.status, reply ?? {})
  if (refusal.code === signInNeeded) onSignedOut?.()
  throw refusal
}
