import { useRouterState } from '@tanstack/react-router'
import { AppLink } from '../link.tsx'
import { Icon } from '../plain/icon.tsx'
import { defineTexts, useSay, useTexts } from '../texts.ts'
import { Lamp } from './lamp.tsx'
import type { PortalScreen } from './portal-screen.ts'
import styles from './tab-bar.module.css'

const texts = defineTexts({
  zh: { name: '主要栏目', brand: '同行', waiting: (count: number) => `，${count} 条未读` },
  en: { name: 'Main sections', brand: 'Tongxing', waiting: (count: number) => `, ${count} unread` },
})

interface TabBarProps {
  screens: readonly PortalScreen[]
  /** How much is unread behind a tab, by its path. */
  marks?: Record<string, number>
  /** Whether the person may do something; a tab that needs more is left out. */
  may?: (permission: string) => boolean
}

/** The few main places: at the thumb on a phone, at the top on a desk. */
export function TabBar({ screens, marks = {}, may = () => false }: TabBarProps) {
  const say = useSay()
  const t = useTexts(texts)
  const here = useRouterState({ select: ({ location }) => location.pathname })
  const tabs = screens
    .flatMap(({ path, tab }) => (tab ? [{ path, ...tab }] : []))
    .filter(({ permission }) => !permission || may(permission))
    .toSorted((one, two) => one.order - two.order)
  const isHere = (path: string) => (path === '/' ? here === '/' : here.startsWith(path))
  return (
    <nav className={styles.bar} aria-label={t.name}>
      <ul className={styles.list}>
        <li className={styles.brand}>
          <Lamp size={22} /> {t.brand}
        </li>
        {tabs.map(({ path, icon, label }) => (
          <li key={path}>
            <AppLink to={path} className={styles.tab} aria-current={isHere(path) ? 'page' : undefined}>
              <span className={styles.icon} data-marked={Boolean(marks[path]) || undefined}>
                <Icon name={icon} size={24} />
              </span>
              {say(label)}
              {marks[path] ? <span className="visually-hidden">{t.waiting(marks[path])}</span> : null}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
