import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { searchProjects } from '#modules/estate/web/pick.ts'

interface ProjectsFieldProps {
  value?: string[]
  onChange?: (ids: string[]) => void
  id?: string
  /** Those that are chosen already, by name. */
  known: readonly { id: string; name: string }[]
}

/** Several projects, found by what people type. */
export function ProjectsField({ known, ...rest }: ProjectsFieldProps) {
  const [typed, setTyped] = useState('')
  const { data = [] } = useQuery({
    queryKey: ['pick', 'projects', typed],
    queryFn: () => searchProjects(typed),
    placeholderData: keepPreviousData,
  })
  const options = new Map([
    ...known.map(({ id, name }) => [id, name] as const),
    ...data.map(({ id, label }) => [id, label] as const),
  ])
  return (
    <Select
      {...rest}
      mode="multiple"
      filterOption={false}
      onSearch={setTyped}
      options={[...options].map(([value, label]) => ({ value, label }))}
    />
  )
}
