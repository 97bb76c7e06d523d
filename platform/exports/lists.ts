import type { Route } from '../contract/index.ts'
import type { BoundContract, Handler } from '../http/handlers.ts'
import { compileValidator } from '../http/validation.ts'
import { refusals } from './errors.ts'

/** A list that can be exported: a reading route whose reply is a page. */
export interface ExportableList {
  name: string
  route: Route
  handler: Handler<Route>
}

export interface PageOfItems {
  items: Record<string, unknown>[]
  next: string | null
}

/** The list named `module.route`. */
export function listNamed(apis: readonly BoundContract[], name: string): ExportableList {
  const [module, routeName = ''] = name.split('.')
  const api = apis.find(({ contract }) => contract.module === module)
  const route = api?.contract.routes[routeName]
  const handler = api?.handlers[routeName]
  if (!route || !handler || route.method !== 'GET' || !isPage(route))
    throw refusals.noSuchList({ list: name })
  return { name, route, handler }
}

const isPage = ({ reply }: Route) => {
  const { properties = {} } = reply as { properties?: Record<string, unknown> }
  return 'items' in properties && 'next' in properties
}

/** The query of a list as its own route would take it; what it refuses is refused here too. */
export function checkedQuery(
  { route }: ExportableList,
  query: Record<string, unknown>,
): Record<string, unknown> {
  if (!route.query) return {}
  const check = compileValidator({
    schema: route.query,
    method: 'GET',
    url: route.path,
    httpPart: 'querystring',
  })
  const copy = structuredClone(query)
  const result = check(copy) as { error?: Error }
  if (result.error) throw result.error
  return copy
}
