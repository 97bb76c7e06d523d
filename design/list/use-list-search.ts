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

/** The filters and the sort of a list, kept in the address. */
export function useListSearch(known: Known): ListSearch {
  const address = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const search = shownSearch(address, known)
  const show = (next: Search) => void navigate({ to: '.', search: addressOf(next, known), replace: true })
  return { search, show, change: (part) => show({ ...search, ...part }) }
}
