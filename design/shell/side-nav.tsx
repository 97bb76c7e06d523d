import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { AppLink } from '../link.tsx'
import { Icon } from '../plain/icon.tsx'
import { useTexts } from '../texts.ts'
import { type PlaceGroup, placeOf } from './navigation.ts'
import { shellTexts } from './texts.ts'
import styles from './side-nav.module.css'

interface SideNavProps {
  groups: readonly PlaceGroup[]
  /** How much is unread behind a place, by its address. */
  marks?: Readonly<Record<string, number>>
  /** Above and below the places. */
  head?: ReactNode
  foot?: ReactNode
  /** After a place was chosen: the drawer of a phone closes. */
  onGone?: () => void
}

/** The places of the application under their headings. */
export function SideNav({ groups, marks = {}, head, foot, onGone }: SideNavProps) {
  const texts = useTexts(shellTexts)
  const { pathname } = useLocation()
  const here = placeOf(pathname, groups)
  return (
    <nav className={styles.nav} aria-label={texts.places}>
      {head}
      <div className={styles.groups}>
        {groups.map(({ key, title, places }) => (
          <div key={key} className={styles.group}>
            {title && <h2>{title}</h2>}
            <ul>
              {places.map((place) => (
                <li key={place.to}>
                  <AppLink
                    to={place.to}
                    className={styles.place}
                    aria-current={place === here ? 'page' : undefined}
                    onClick={onGone}
                  >
                    <Icon name={place.icon} />
                    <span>{place.title}</span>
                    <Mark unread={marks[place.to] ?? 0} />
                  </AppLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {foot}
    </nav>
  )
}

function Mark({ unread }: { unread: number }) {
  const texts = useTexts(shellTexts)
  if (unread === 0) return null
  return (
    <span className={styles.mark} title={texts.unreadBehind(unread)}>
      <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
      <span className="visually-hidden">{texts.unreadBehind(unread)}</span>
    </span>
  )
}
