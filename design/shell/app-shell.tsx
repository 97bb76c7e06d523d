import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { keep, useKept } from '../kept.ts'
import { AppLink } from '../link.tsx'
import { Icon } from '../plain/icon.tsx'
import { useTexts } from '../texts.ts'
import { usePhone } from '../theme/mode.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Brand } from './brand.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { MenuDrawer } from './menu-drawer.tsx'
import type { PlaceGroup } from './navigation.ts'
import { SideNav } from './side-nav.tsx'
import { shellTexts } from './texts.ts'
import styles from './app-shell.module.css'

const folded = keep('menu-folded', false)

export interface AppShellProps {
  groups: readonly PlaceGroup[]
  /** How much is unread behind a place, by its address. */
  marks?: Readonly<Record<string, number>>
  /** Opens the command palette. */
  onSearch: () => void
  /** At the right of the top bar: notices, account. */
  tools: ReactNode
  /** Where notices are read. */
  noticesTo?: string
  children: ReactNode
}

/** The frame of the console: side menu and top bar; on a phone a drawer and a bar within reach of the thumb. */
export function AppShell({ groups, marks, onSearch, tools, noticesTo, children }: AppShellProps) {
  const texts = useTexts(shellTexts)
  const phone = usePhone()
  const isFolded = useKept(folded)
  const [drawer, setDrawer] = useState(false)
  const head = (
    <AppLink to="/" className={styles.brand} aria-label={texts.name}>
      <Brand /> <strong>{texts.name}</strong>
    </AppLink>
  )
  const foot = (
    <button
      type="button"
      className={styles.fold}
      onClick={() => folded.set(!isFolded)}
      aria-label={isFolded ? texts.unfold : texts.fold}
    >
      <Icon name={isFolded ? 'right' : 'left'} size={16} />
    </button>
  )
  useFocusOfNewPage()
  return (
    <div className={styles.shell} data-folded={isFolded || undefined}>
      <a href="#main" className={styles.skip}>
        {texts.skip}
      </a>
      {!phone && (
        <div className={styles.side}>
          <SideNav groups={groups} marks={marks} head={head} foot={foot} />
        </div>
      )}
      <div className={styles.page}>
        <header className={styles.top}>
          {phone && <Brand size={26} />}
          <button
            type="button"
            className={styles.search}
            onClick={onSearch}
            aria-keyshortcuts="Control+K Meta+K"
          >
            <Icon name="search" size={16} />
            <span>{texts.search}</span>
            {!phone && <kbd>Ctrl K</kbd>}
          </button>
          <div className={styles.tools}>{tools}</div>
        </header>
        <ConnectionBanner />
        <main id="main" className={styles.main} tabIndex={-1}>
          {children}
        </main>
      </div>
      {phone && <BottomBar onSearch={onSearch} onMenu={() => setDrawer(true)} noticesTo={noticesTo} />}
      {drawer && phone && (
        <MenuDrawer onClose={() => setDrawer(false)}>
          <SideNav groups={groups} marks={marks} onGone={() => setDrawer(false)} />
        </MenuDrawer>
      )}
    </div>
  )
}

/** After a change of page the keyboard starts at its content, unless a field there has taken it. */
function useFocusOfNewPage(): void {
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    const main = document.getElementById('main')
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true })
  }, [pathname])
}
