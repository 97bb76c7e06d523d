import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { Found } from '../list/model.ts'
import { useTexts } from '../texts.ts'
import { pickTexts } from './texts.ts'
import styles from './entity-picker.module.css'

export interface EntityPickerProps {
  value?: string
  onChange?: (id: string | undefined) => void
  /** Finds by what people type; an empty text may answer with the usual ones. */
  search: (text: string) => Promise<Found[]>
  /** The words for an id that is already chosen. */
  labelOf: (id: string) => Promise<string>
  /** Words for those who do not see the label of a form. */
  label?: string
  placeholder?: string
  id?: string
  disabled?: boolean
  autoFocus?: boolean
  'aria-describedby'?: string
  'aria-invalid'?: boolean
}

/** Chooses one of many by search: the same control for persons, homes, staff and projects. */
export function EntityPicker({ value, onChange, search, labelOf, label, ...rest }: EntityPickerProps) {
  const texts = useTexts(pickTexts)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const text = useDeferredValue(typed.trim())
  const found = useQuery({
    queryKey: ['pick', label ?? rest.id, text],
    queryFn: () => search(text),
    enabled: open,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
  const chosen = useQuery({
    queryKey: ['label', label ?? rest.id, value],
    queryFn: () => labelOf(value!),
    enabled: Boolean(value) && !found.data?.some(({ id }) => id === value),
    staleTime: 300_000,
  })
  const known = found.data ?? []
  const current =
    value && !known.some(({ id }) => id === value) ? [{ id: value, label: chosen.data ?? '…' }] : []
  return (
    <Select
      {...rest}
      className={styles.picker}
      aria-label={label}
      value={value}
      open={open}
      onOpenChange={setOpen}
      showSearch={{ onSearch: setTyped, filterOption: false }}
      allowClear
      loading={found.isFetching}
      placeholder={rest.placeholder ?? texts.typeToSearch}
      notFoundContent={
        found.isFetching
          ? texts.searching
          : found.isError
            ? texts.failed
            : text
              ? texts.nothing
              : texts.typeToSearch
      }
      options={[...current, ...known].map((item) => ({ value: item.id, label: item.label, found: item }))}
      optionRender={foundWords}
      onChange={(id?: string) => onChange?.(id)}
    />
  )
}

function foundWords({ data: { found } }: { data: { found: Found } }) {
  return (
    <span className={styles.found}>
      {found.label}
      {found.hint && <small>{found.hint}</small>}
    </span>
  )
}
