import { useQuery } from '@tanstack/react-query'
import { Icon } from '../plain/icon.tsx'
import { useTexts } from '../texts.ts'
import { keysOf } from './list-search.ts'
import type { Filter, Search } from './model.ts'
import { listTexts } from './texts.ts'
import styles from './filters.module.css'

interface FilterChipsProps {
  filters: readonly Filter[]
  search: Search
  change: (part: Search) => void
}

/** What narrows the list now; each chip goes by one click. */
export function FilterChips({ filters, search, change }: FilterChipsProps) {
  const texts = useTexts(listTexts)
  const active = filters.filter((filter) => keysOf(filter).some((key) => search[key]))
  const without = (filter: Filter) => Object.fromEntries(keysOf(filter).map((key) => [key, '']))
  return active.map((filter) => (
    <span key={filter.key} className={styles.chip}>
      <ChipWords filter={filter} search={search} />
      <button type="button" aria-label={texts.remove(filter.title)} onClick={() => change(without(filter))}>
        <Icon name="close" size={12} />
      </button>
    </span>
  ))
}

function ChipWords({ filter, search }: { filter: Filter; search: Search }) {
  const texts = useTexts(listTexts)
  switch (filter.kind) {
    case 'flag':
      return filter.title
    case 'text':
      return texts.pair(filter.title, search[filter.key] ?? '')
    case 'dates':
      return texts.pair(filter.title, texts.between(search[filter.from] ?? '', search[filter.until] ?? ''))
    case 'choice':
      return texts.pair(
        filter.title,
        (search[filter.key] ?? '')
          .split(',')
          .map((value) => labelIn(filter.options, value))
          .join(texts.comma),
      )
    case 'entity':
      return <EntityChip filter={filter} id={search[filter.key] ?? ''} />
  }
}

function labelIn(options: Extract<Filter, { kind: 'choice' }>['options'], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value
}

function EntityChip({ filter, id }: { filter: Extract<Filter, { kind: 'entity' }>; id: string }) {
  const texts = useTexts(listTexts)
  const label = useQuery({ queryKey: ['label', filter.key, id], queryFn: () => filter.labelOf(id) })
  return texts.pair(filter.title, label.data ?? '…')
}
