import { AppLink } from '#design/link.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import styles from './portal.module.css'
import { useMay } from '#modules/identity/web/may.ts'
import { texts } from './texts.ts'

/** What people come for, in thumb reach; how the building goes for those whose home is being built. */
export function Shortcuts() {
  const t = useTexts(texts)
  const may = useMay()
  const ways = [
    ...(may('cases.report')
      ? [{ to: '/cases/new', icon: 'message', title: t.report, hint: t.reportHint } as const]
      : []),
    ...(may('improvement.say')
      ? [{ to: '/say', icon: 'heart', title: t.say, hint: t.sayHint } as const]
      : []),
    { to: '/journey', icon: 'journey', title: t.story, hint: t.storyHint },
    ...(may('journey.own')
      ? [{ to: '/my-contract', icon: 'contract', title: t.contract, hint: t.contractHint } as const]
      : []),
    ...(may('construction.follow')
      ? [{ to: '/progress', icon: 'building', title: t.progress, hint: t.progressHint } as const]
      : []),
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
