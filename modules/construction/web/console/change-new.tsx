import { useQueryClient } from '@tanstack/react-query'
import { useGo } from '#design/link.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { ChangeForm } from './change-form.tsx'
import { texts } from './change-texts.ts'
import styles from './construction.module.css'

/** Enters a change of planning or design. @serves 3.2 */
export default function ChangeNew() {
  const t = useTexts(texts)
  const go = useGo()
  const queries = useQueryClient()
  return (
    <div className={styles.page}>
      <PageHead title={t.enter} hint={t.noneHint} back={{ to: '/construction/changes', label: t.title }} />
      <ChangeForm
        onSent={({ id }) => {
          void queries.invalidateQueries({ queryKey: ['construction'] })
          go(`/construction/changes/${id}`)
        }}
        onCancel={() => go('/construction/changes')}
      />
    </div>
  )
}
