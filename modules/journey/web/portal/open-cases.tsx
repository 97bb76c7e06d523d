import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { AppLink } from '#design/link.tsx'
import { Card } from '#design/portal/card.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { cases } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

/** What is being worked on for the household, each with one line of how it stands. @serves S2-07 */
export function OpenCases() {
  const t = useTexts(texts)
  const language = useLanguage()
  const isHolder = useMay()('cases.report')
  const { data } = useQuery({ ...cases.query.listMyCases({ query: { limit: 10 } }), enabled: isHolder })
  const open = data?.items.filter(({ isOpen }) => isOpen).slice(0, 3) ?? []
  if (open.length === 0) return null
  return (
    <Card title={t.open} aside={<AppLink to="/cases">{t.all}</AppLink>}>
      <ul>
        {open.map((item) => (
          <li key={item.id} className={styles.line}>
            <AppLink to={`/cases/${item.id}`}>{item.title}</AppLink>
            <span className={styles.quiet}>{language === 'zh' ? item.progressZh : item.progressEn}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
