import { useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { AppLink } from '../link.tsx'
import { Icon } from '../plain/icon.tsx'
import { defineTexts, useSay, useTexts } from '../texts.ts'
import { Lamp } from './lamp.tsx'
import type { PortalScreen } from './portal-screen.ts'
import styles from './tab-bar.module.css'

const texts = defineTexts({
  zh: { name: '主要栏目', brand: '同行', more: '更多', waiting: (count: number) => `，${count} 条未读` },
  en: {
    name: 'Main sections',
    brand: 'Tongxing',
    more: 'More',
    waiting: (count: number) => `, ${count} unread`,
  },
})

interface TabBarProps {
  screens: readonly PortalScreen[]
  /** How much is unread behind a tab, by its path. */
  marks?: Record<string, number>
  /** Whether the person may do something; a tab that needs more is left out. */
  may?: (permission: string) => boolean
  /** Paths of tabs that are of no use to this person now. */
  leftOut?: readonly string[]
}

/** So many stand side by side on a phone; where there are more, the last of them opens the rest. */
const most = 5

/** The few main places: at the thumb on a phone, at the top on a desk. */
export function TabBar({ screens, marks = {}, may = () => false, leftOut = [] }: TabBarProps) {
  const t = useTexts(texts)
  const here = useRouterState({ select: ({ location }) => location.pathname })
  const tabs = screens
    .flatMap(({ path, permission, tab }) => (tab ? [{ path, permission, ...tab }] : []))
    .filter(({ path, permission }) => !leftOut.includes(path) && (!permission || may(permission)))
    .toSorted((one, two) => one.order - two.order)
  const isHere = (path: string) => (path === '/' ? here === '/' : here.startsWith(path))
  const rest = tabs.length > most ? tabs.slice(most - 1) : []
  const linkTo = (tab: ShownTab) => <Tab tab={tab} isHere={isHere(tab.path)} unread={marks[tab.path] ?? 0} />
  return (
    <nav className={styles.bar} aria-label={t.name}>
      <ul className={styles.list}>
        <li className={styles.brand}>
          <Lamp size={22} /> {t.brand}
        </li>
        {tabs.map((tab) => (
          <li key={tab.path} className={rest.includes(tab) ? styles.onDesk : undefined}>
            {linkTo(tab)}
          </li>
        ))}
        {rest.length > 0 && (
          <li className={styles.more}>
            <More
              key={here}
              isHere={rest.some(({ path }) => isHere(path))}
              isMarked={rest.some(({ path }) => marks[path])}
            >
              {rest.map((tab) => (
                <li key={tab.path}>{linkTo(tab)}</li>
              ))}
            </More>
          </li>
        )}
      </ul>
    </nav>
  )
}

interface MoreProps {
  isHere: boolean
  isMarked: boolean
  children: ReactNode
}

/** The rest of the places; it closes when something else is touched. */
function More({ isHere, isMarked, children }: MoreProps) {
  const t = useTexts(texts)
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = ({ target }: Event) => {
      if (box.current && !box.current.contains(target as Node)) box.current.open = false
    }
    const kinds = ['pointerdown', 'focusin']
    for (const kind of kinds) document.addEventListener(kind, close)
    return () => kinds.forEach((kind) => document.removeEventListener(kind, close))
  }, [])
  return (
    <details ref={box}>
      <summary className={styles.tab} data-here={isHere || undefined}>
        <span className={styles.icon} data-marked={isMarked || undefined}>
          <Icon name="more" size={24} />
        </span>
        {t.more}
      </summary>
      <ul className={styles.rest}>{children}</ul>
    </details>
  )
}

type ShownTab = Pick<PortalScreen, 'path'> & NonNullable<PortalScreen['tab']>

function Tab({
  tab: { path, icon, label },
  isHere,
  unread,
}: {
  tab: ShownTab
  isHere: boolean
  unread: number
}) {
  const say = useSay()
  const t = useTexts(texts)
  return (
    <AppLink to={path} className={styles.tab} aria-current={isHere ? 'page' : undefined}>
      <span className={styles.icon} data-marked={unread > 0 || undefined}>
        <Icon name={icon} size={24} />
      </span>
      {say(label)}
      {unread > 0 && <span className="visually-hidden">{t.waiting(unread)}</span>}
    </AppLink>
  )
}
