import { useNavigate, useSearch } from '@tanstack/react-router'
import { addressOf, type Known, shownSearch } from './list-search.ts'
import type { Search } from './model.ts'

export interface ListSearch {
  /** What the list shows now. */
  search: Search
  /** Shows something else; the address follows, so that it can be shared and gone back from. */
  show: (search: Search) => void
  /** Changes some filters; an empty text takes one away. */
  change: (part: Search) => void
}

/** The filters and the sort of a list, kept in the address beside what else stands there (`kept`: its tab). */
export function useListSearch({ kept = [], ...known }: Known & { kept?: readonly string[] }): ListSearch {
  const address = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const search = shownSearch(address, known)
  const tab = Object.fromEntries(kept.flatMap((key) => (address[key] ? [[key, address[key]]] : [])))
  const show = (next: Search) =>
    void navigate({ to: '.', search: { ...tab, ...addressOf(next, known) }, replace: true })
  return { search, show, change: (part) => show({ ...search, ...part }) }
}
