import { useQueryClient } from '@tanstack/react-query'
import { useGo } from '#design/link.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import styles from './construction.module.css'
import { OpenDayForm } from './open-day-form.tsx'
import { texts } from './open-day-texts.ts'

/** Prepares an open day. @serves 3.3 */
export default function OpenDayNew() {
  const t = useTexts(texts)
  const go = useGo()
  const queries = useQueryClient()
  return (
    <div className={styles.page}>
      <PageHead
        title={t.prepare}
        hint={t.noneHint}
        back={{ to: '/construction/open-days', label: t.title }}
      />
      <OpenDayForm
        onSent={({ id }) => {
          void queries.invalidateQueries({ queryKey: ['construction'] })
          go(`/construction/open-days/${id}`)
        }}
        onCancel={() => go('/construction/open-days')}
      />
    </div>
  )
}
