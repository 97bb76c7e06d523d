import { useQueryClient } from '@tanstack/react-query'
import { useGo } from '#design/link.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import styles from './improvement.module.css'
import { TalkForm } from './talk-form.tsx'
import { texts } from './talk-texts.ts'

/** Plans a talk meeting. @serves 7.7 */
export default function TalkNew() {
  const t = useTexts(texts)
  const go = useGo()
  const queries = useQueryClient()
  return (
    <div className={styles.page}>
      <PageHead title={t.plan} hint={t.hint} back={{ to: '/improvement/talks', label: t.title }} />
      <TalkForm
        onSent={({ id }) => {
          void queries.invalidateQueries({ queryKey: ['improvement'] })
          go(`/improvement/talks/${id}`)
        }}
        onCancel={() => go('/improvement/talks')}
      />
    </div>
  )
}
