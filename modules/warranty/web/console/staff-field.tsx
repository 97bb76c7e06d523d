import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { defineTexts, useTexts } from '#design/texts.ts'
import { nameOfStaff, searchStaff } from '#modules/organization/web/pick.ts'

const texts = defineTexts({ zh: { search: '输入姓名查找' }, en: { search: 'Type a name' } })

interface StaffFieldProps {
  value?: string[]
  onChange?: (staffIds: string[]) => void
  label: string
  id?: string
}

/** Several colleagues by name. */
export function StaffField({ value = [], onChange, label, id }: StaffFieldProps) {
  const t = useTexts(texts)
  const [typed, setTyped] = useState('')
  const found = useQuery({
    queryKey: ['pick', 'staff', typed],
    queryFn: () => searchStaff(typed),
    placeholderData: keepPreviousData,
  })
  const options = (found.data ?? []).map(({ id: staffId, label: name, hint }) => ({
    value: staffId,
    label: hint ? `${name} · ${hint}` : name,
  }))
  const missing = value.filter((staffId) => !options.some((option) => option.value === staffId))
  const names = useQueries({
    queries: missing.map((staffId) => ({
      queryKey: ['label', 'staff', staffId],
      queryFn: () => nameOfStaff(staffId),
    })),
  })
  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      placeholder={t.search}
      aria-label={label}
      value={value}
      {...(onChange ? { onChange } : {})}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={[
        ...options,
        ...missing.map((staffId, at) => ({ value: staffId, label: names[at]?.data ?? '…' })),
      ]}
    />
  )
}
