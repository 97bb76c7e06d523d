import { AppLink } from '#design/link.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

/** The two things that people come for, in thumb reach. */
export function Shortcuts() {
  const t = useTexts(texts)
  const ways = [
    { to: '/cases/new', icon: 'message', title: t.report, hint: t.reportHint },
    { to: '/journey', icon: 'journey', title: t.story, hint: t.storyHint },
  ] as const
  return (
    <nav className={styles.shortcuts} aria-label={t.home}>
      {ways.map(({ to, icon, title, hint }) => (
        <AppLink key={to} to={to} className={styles.shortcut}>
          <span className={styles.sign}>
            <Icon name={icon} size={24} />
          </span>
          <b>{title}</b>
          <small>{hint}</small>
        </AppLink>
      ))}
    </nav>
  )
}
