import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { customers } from './api.ts'
import styles from './person.module.css'
import { personTexts } from './person-texts.ts'

/** Says that there may be a second file of the same person. */
export function DuplicateHint({ personId }: { personId: string }) {
  const t = useTexts(personTexts)
  const { data } = useQuery(customers.query.listDuplicates({ query: { personId, limit: 5 } }))
  if (!data || data.items.length === 0) return null
  return (
    <div className={`${styles.panel} ${styles.row}`}>
      <StatusTag tone="act">{t.duplicates(data.items.length)}</StatusTag>
      <AppLink to={`/duplicates?personId=${personId}`}>{t.seeDuplicates}</AppLink>
    </div>
  )
}
