import type { Static, TSchema } from 'typebox'
import type { RefusalMaker } from '../errors/refusal.ts'

/** Who may call: holders of a permission, every signed-in person, or everybody for a stated reason. */
export type Access =
  | { permission: string }
  | { signedIn: string }
  /** `sameForStaff`: staff of another city see here what everybody sees. */
  | { public: string; sameForStaff?: true }

export interface Route<
  Params extends TSchema = TSchema,
  Query extends TSchema = TSchema,
  Body extends TSchema = TSchema,
  Reply extends TSchema = TSchema,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api`, with `:name` places. */
  path: `/${string}`
  access: Access
  summary: { zh: string; en: string }
  params?: Params
  query?: Query
  body?: Body
  reply: Reply
  /** 200 where nothing else is stated. */
  status?: 200 | 201 | 202 | 204
  refusals?: readonly RefusalMaker[]
  /** The reply holds what may be shown only once, such as a token: it is never kept, a repeated request is refused. */
  secretReply?: boolean
  /** `json` unless stated; the others get their reply by hand. */
  kind?: 'json' | 'upload' | 'download' | 'stream'
}

export interface Contract<Routes extends Record<string, Route> = Record<string, Route>> {
  module: string
  routes: Routes
}

/** States one route; the schemas keep their types. */
export function route<
  Reply extends TSchema,
  Params extends TSchema = TSchema,
  Query extends TSchema = TSchema,
  Body extends TSchema = TSchema,
>(spec: Route<Params, Query, Body, Reply>): Route<Params, Query, Body, Reply> {
  return spec
}

const summaries = new Map<string, Route['summary']>()

/** The API of a module as data: validation, OpenAPI, the web client and the access matrix all come from it. */
export function defineContract<Routes extends Record<string, Route>>(
  module: string,
  routes: Routes,
): Contract<Routes> {
  for (const [name, { summary }] of Object.entries(routes)) summaries.set(`${module}.${name}`, summary)
  return { module, routes }
}

/** What the route of that name (`cases.closeCase`) does, in both languages. */
export const summaryOf = (action: string): Route['summary'] | undefined => summaries.get(action)

type Part<Schema> = Schema extends TSchema
  ? unknown extends Static<Schema>
    ? undefined
    : Static<Schema>
  : undefined

/** What a caller sends, and what comes back. */
export type ParamsOf<R> = R extends Route<infer P, TSchema, TSchema, TSchema> ? Part<P> : never
export type QueryOf<R> = R extends Route<TSchema, infer Q, TSchema, TSchema> ? Part<Q> : never
export type BodyOf<R> = R extends Route<TSchema, TSchema, infer B, TSchema> ? Part<B> : never
export type ReplyOf<R> = R extends Route<TSchema, TSchema, TSchema, infer T> ? Static<T> : never

/** A reply as the server writes it: instants may still be dates. */
export type Presented<T> = T extends string
  ? T | Date
  : T extends (infer Item)[]
    ? Presented<Item>[]
    : T extends object
      ? { [Key in keyof T]: Presented<T[Key]> }
      : T
