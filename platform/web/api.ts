import type { Contract, ReplyOf, Route } from '../contract/contract.ts'
import { type Arguments, type Client, type ClientOptions, createClient } from './client.ts'

/** What a screen asks for: the key under which the answer is kept, and how to get it (fits TanStack Query). */
export interface Question<T> {
  queryKey: readonly unknown[]
  queryFn: () => Promise<T>
}

/** The API of a module for the web: `call.closeCase(…)` sends, `query.getCase(…)` states a question. */
export interface Api<Routes extends Record<string, Route>> {
  module: string
  call: Client<Routes>
  query: { [Name in keyof Routes]: (...input: Arguments<Routes[Name]>) => Question<ReplyOf<Routes[Name]>> }
}

let options: ClientOptions = { language: () => document.documentElement.lang || 'zh-CN' }

/** Tells every API which language to ask for and what to do when the sign-in ends; called once by the app. */
export function configureApis(given: ClientOptions): void {
  options = given
}

/** The typed API of a contract; keys begin with the module's name, so that its events can refresh its answers. */
export function apiOf<Routes extends Record<string, Route>>(contract: Contract<Routes>): Api<Routes> {
  const call = createClient(contract, {
    language: () => options.language(),
    onSignedOut: () => options.onSignedOut?.(),
  })
  const questions = Object.keys(contract.routes).map((name) => [
    name,
    (input?: unknown) => ({
      queryKey: [contract.module, name, ...(input === undefined ? [] : [input])],
      queryFn: () => (call[name] as (input: unknown) => Promise<unknown>)(input),
    }),
  ])
  return { module: contract.module, call, query: Object.fromEntries(questions) as Api<Routes>['query'] }
}
