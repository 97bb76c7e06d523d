import { useQueryClient } from '@tanstack/react-query'
import { useGo } from '#design/link.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { texts } from './check-texts.ts'
import { RoundForm } from './round-form.tsx'
import styles from './warranty.module.css'

/** Prepares a round of checks. @serves 6.1 */
export default function RoundNew() {
  const t = useTexts(texts)
  const go = useGo()
  const queries = useQueryClient()
  return (
    <div className={styles.page}>
      <PageHead title={t.prepare} hint={t.noneHint} back={{ to: '/warranty/rounds', label: t.rounds }} />
      <RoundForm
        onSent={({ id }) => {
          void queries.invalidateQueries({ queryKey: ['warranty'] })
          go(`/warranty/rounds/${id}`)
        }}
        onCancel={() => go('/warranty/rounds')}
      />
    </div>
  )
}
