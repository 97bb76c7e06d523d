import { type ReactNode, useEffect } from 'react'
import { AppLink } from '../link.tsx'
import { Icon } from '../plain/icon.tsx'
import { defineTexts, useTexts } from '../texts.ts'
import styles from './page.module.css'

const texts = defineTexts({ zh: { back: '返回', brand: '同行' }, en: { back: 'Back', brand: 'Tongxing' } })

interface PageProps {
  title: string
  lead?: ReactNode
  /** Where "back" leads; main pages have none. */
  back?: string
  children: ReactNode
}

/** One screen of the portal: its title, then its matters below one another. */
export function Page({ title, lead, back, children }: PageProps) {
  const t = useTexts(texts)
  useEffect(() => {
    document.title = `${title} · ${t.brand}`
  }, [title, t.brand])
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        {back && (
          <AppLink to={back} className={styles.back} aria-label={t.back}>
            <Icon name="back" size={22} />
          </AppLink>
        )}
        <h1>{title}</h1>
      </div>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </main>
  )
}
