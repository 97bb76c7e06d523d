import { useLocation } from '@tanstack/react-router'
import { AppLink } from '../link.tsx'
import { Icon, type IconName } from '../plain/icon.tsx'
import { useTexts } from '../texts.ts'
import { shellTexts } from './texts.ts'
import styles from './bottom-bar.module.css'

interface BottomBarProps {
  onSearch: () => void
  onMenu: () => void
  noticesTo?: string
}

/** The bar at the foot of a phone: the day, search, notices, everything else. */
export function BottomBar({ onSearch, onMenu, noticesTo }: BottomBarProps) {
  const texts = useTexts(shellTexts)
  return (
    <nav className={styles.bar} aria-label={texts.menu}>
      <BarLink to="/" icon="today" title={texts.today} />
      <button type="button" onClick={onSearch}>
        <Icon name="search" size={22} />
        {texts.searchShort}
      </button>
      {noticesTo && <BarLink to={noticesTo} icon="bell" title={texts.notices} />}
      <button type="button" onClick={onMenu}>
        <Icon name="menu" size={22} />
        {texts.menu}
      </button>
    </nav>
  )
}

function BarLink({ to, icon, title }: { to: string; icon: IconName; title: string }) {
  const { pathname } = useLocation()
  return (
    <AppLink to={to} aria-current={pathname === to ? 'page' : undefined}>
      <Icon name={icon} size={22} />
      {title}
    </AppLink>
  )
}
