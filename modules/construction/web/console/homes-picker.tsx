import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { estate } from './api.ts'

interface HomesPickerProps {
  label: string
  projectId: string
  value: string[]
  onChange: (homeIds: string[]) => void
}

/** Several homes of a project, found by what people type: 3栋1602. */
export function HomesPicker({ label, projectId, value, onChange }: HomesPickerProps) {
  const [typed, setTyped] = useState('')
  const [labels, setLabels] = useState(new Map<string, string>())
  const q = useDeferredValue(typed.trim())
  const { data, isFetching } = useQuery({
    ...estate.query.listHomes({ query: { projectId, limit: 20, ...(q && { q }) } }),
    placeholderData: (before) => before,
  })
  const found = data?.items.map((home) => ({ value: home.id, label: home.label })) ?? []
  const known = value.filter((id) => labels.has(id) && !found.some((one) => one.value === id))
  const options = [...known.map((id) => ({ value: id, label: labels.get(id)! })), ...found]
  return (
    <Select
      mode="multiple"
      aria-label={label}
      style={{ width: '100%' }}
      value={value}
      options={options}
      loading={isFetching}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      onChange={(ids: string[]) => {
        setLabels(new Map([...labels, ...options.map((one) => [one.value, one.label] as const)]))
        onChange(ids)
      }}
    />
  )
}
