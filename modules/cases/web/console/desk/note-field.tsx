import { useQuery } from '@tanstack/react-query'
import { Mentions } from 'antd'
import { cases } from '../api.ts'

interface NoteFieldProps {
  caseId: string
  id?: string
  value?: string
  onChange?: (value: string) => void
  disabled?: boolean
}

/** The words of a note; after `@` it offers the colleagues who may read the case. */
export function NoteField({ caseId, ...field }: NoteFieldProps) {
  const { data } = useQuery(cases.query.listColleagues({ params: { caseId } }))
  return (
    <Mentions
      {...field}
      rows={4}
      maxLength={5000}
      placement="bottom"
      options={data?.items.map(({ id, name, title }) => ({
        key: id,
        value: name,
        label: title ? `${name} · ${title}` : name,
      }))}
    />
  )
}

/** The colleagues whom the words name with `@`, as the API takes them. */
export async function namedIn(caseId: string, words: string): Promise<{ mentions?: string[] }> {
  if (!words.includes('@')) return {}
  const { items } = await cases.call.listColleagues({ params: { caseId } })
  const mentions = items.filter(({ name }) => words.includes(`@${name}`)).map(({ id }) => id)
  return mentions.length ? { mentions: mentions.slice(0, 20) } : {}
}
