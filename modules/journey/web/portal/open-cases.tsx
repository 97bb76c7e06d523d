import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { AppLink } from '#design/link.tsx'
import { Face } from '#design/portal/face.tsx'
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
  const { data } = useQuery({
    ...cases.query.listMyCases({ query: { limit: 3, open: true } }),
    enabled: isHolder,
  })
  const open = data?.items ?? []
  if (open.length === 0) return null
  return (
    <Card title={t.open} aside={<AppLink to="/cases">{t.all}</AppLink>}>
      <ul>
        {open.map((item) => (
          <li key={item.id} className={styles.line}>
            <AppLink to={`/cases/${item.id}`}>{item.title}</AppLink>
            <Face
              name={language === 'zh' ? item.progressZh : item.progressEn}
              initial={item.ownerName}
              photoFileId={item.ownerPhotoFileId}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}
