import { useTexts } from '#design/texts.ts'
import type { OpenWork } from '../api.ts'
import { words } from '../words.ts'
import styles from './hand-overs.module.css'
import { texts } from './texts.ts'

/** In numbers, what a colleague has in hand, by project and post. */
export function OpenWorkOf({ work }: { work: OpenWork }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  if (work.piles.length === 0) return <p className={styles.quiet}>{t.nothing}</p>
  return (
    <section className={styles.work} aria-label={t.inHand}>
      <p>
        <b>{work.actions}</b> {t.actions} · <b>{work.late}</b> {t.late} · <b>{work.homes}</b> {t.homes} ·{' '}
        <b>{work.customers}</b> {t.customers}
      </p>
      <ul>
        {work.piles.map(({ projectId, project, role, homes, customers, actions, isPost }) => (
          <li key={`${projectId} ${role} ${isPost}`}>
            {project} · {w.roles[role] ?? role}
            {isPost && ` · ${t.byPost}`}
            {homes > 0 && ` · ${homes} ${t.homes}`}
            {customers > 0 && ` · ${customers} ${t.customers}`} · {actions} {t.actions}
          </li>
        ))}
      </ul>
    </section>
  )
}
