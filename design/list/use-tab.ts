import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Search } from './model.ts'

/** The part of a list that is looked at, kept in the address; the first one needs no word there. */
export function useTab<Tab extends string>(key: string, tabs: readonly Tab[]): [Tab, (tab: Tab) => void] {
  const address = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const shown = tabs.find((tab) => tab === address[key]) ?? tabs[0]!
  const show = (tab: Tab) => {
    const { [key]: _, ...others } = address
    void navigate({ to: '.', search: tab === tabs[0] ? others : { ...others, [key]: tab }, replace: true })
  }
  return [shown, show]
}
