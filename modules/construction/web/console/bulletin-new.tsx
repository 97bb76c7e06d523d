import { useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useGo } from '#design/link.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { BulletinForm } from './bulletin-form.tsx'
import { texts } from './bulletin-texts.ts'
import styles from './construction.module.css'

/** Begins a bulletin. @serves 3.1, 3.5 */
export default function BulletinNew() {
  const t = useTexts(texts)
  const go = useGo()
  const queries = useQueryClient()
  const { projectId } = useSearch({ strict: false }) as { projectId?: string }
  return (
    <div className={styles.page}>
      <PageHead title={t.write} back={{ to: '/construction/bulletins', label: t.title }} />
      <BulletinForm
        {...(projectId ? { projectId } : {})}
        onSent={({ id }) => {
          void queries.invalidateQueries({ queryKey: ['construction'] })
          go(`/construction/bulletins/${id}`)
        }}
        onCancel={() => go('/construction/bulletins')}
      />
    </div>
  )
}
