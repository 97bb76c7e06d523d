import { everything, type Filter, type Search, type View } from './model.ts'

/** The names under which a filter stands in the address. */
export function keysOf(filter: Filter): string[] {
  return filter.kind === 'dates' ? [filter.from, filter.until] : [filter.key]
}

export interface Known {
  filters: readonly Filter[]
  views: readonly View[]
  /** The name of the free search. */
  searchKey?: string
}

/** What the list shows: the filters of the address, or those of its view, or those of the first view. */
export function shownSearch(address: Search, known: Known): Search {
  const own = ownSearch(address, known)
  if (Object.keys(own).length > 0) return own
  const view = address.view ? known.views.find(({ key }) => key === address.view) : known.views[0]
  return address.view === everything ? {} : (view?.search ?? {})
}

/** The part of the address that belongs to the list. */
export function ownSearch(address: Search, { filters, searchKey }: Known): Search {
  const keys = new Set(['sort', ...(searchKey ? [searchKey] : []), ...filters.flatMap(keysOf)])
  return Object.fromEntries(Object.entries(address).filter(([key, value]) => keys.has(key) && value !== ''))
}

/** The address after a change; what equals a view is named by it. */
export function addressOf(search: Search, { views }: Pick<Known, 'views'>): Search {
  const filled = Object.fromEntries(Object.entries(search).filter(([, value]) => value !== ''))
  const view = views.find((candidate) => isSame(candidate.search, filled))
  if (view) return view === views[0] ? {} : { view: view.key }
  return Object.keys(filled).length > 0 ? filled : { view: everything }
}

/** The view that the list shows unchanged. */
export function currentView(search: Search, views: readonly View[]): View | undefined {
  return views.find((view) => isSame(view.search, search))
}

function isSame(one: Search, other: Search): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => (one[key] ?? '') === (other[key] ?? ''))
}

/** The query of the API: lists of several choices as lists, flags as booleans. */
export function queryOf(search: Search, filters: readonly Filter[]): Record<string, unknown> {
  const read = new Map<string, (value: string) => unknown>()
  for (const filter of filters) {
    if (filter.kind === 'choice' && filter.several) read.set(filter.key, (value) => value.split(','))
    if (filter.kind === 'flag') read.set(filter.key, (value) => value === 'true')
  }
  return Object.fromEntries(
    Object.entries(search).map(([key, value]) => [key, read.get(key)?.(value) ?? value]),
  )
}
