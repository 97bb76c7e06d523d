import { type ReactNode, useEffect } from 'react'
import { Brand } from '#design/shell/brand.tsx'
import { useLookItems } from '#design/shell/account-menu.tsx'
import { ConnectionBanner } from '#design/shell/connection-banner.tsx'
import { Menu } from '#design/plain/menu.tsx'
import { useTexts } from '#design/texts.ts'
import { EveningView } from './evening-view.tsx'
import { signInTexts } from './texts.ts'
import styles from './door-page.module.css'

/** The pages before the sign-in: a view of home, and one thing to fill in. */
export function DoorPage({
  title,
  hint,
  children,
}: {
  title: string
  hint?: ReactNode
  children: ReactNode
}) {
  const texts = useTexts(signInTexts)
  const items = useLookItems()
  useEffect(() => {
    document.title = `${title} · 同行`
  }, [title])
  return (
    <div className={styles.page}>
      <aside className={styles.view} aria-label={texts.motto}>
        <EveningView />
        <p>{texts.motto}</p>
      </aside>
      <div className={styles.door}>
        <ConnectionBanner />
        <header>
          <Brand size={32} />
          <strong>同行</strong>
          <Menu label={texts.lookOnly} icon="language" items={items} />
        </header>
        <main id="main">
          <h1>{title}</h1>
          {hint && <p className={styles.hint}>{hint}</p>}
          {children}
        </main>
      </div>
    </div>
  )
}
