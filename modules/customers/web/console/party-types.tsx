import { useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { customers } from './api.ts'
import styles from './depth.module.css'
import { depthTexts } from './depth-texts.ts'

/** What a customer is to us, and why. @serves S4-09 */
export function PartyTypes({ personId }: { personId: string }) {
  const t = useTexts(depthTexts)
  const { data } = useQuery(customers.query.getPartyTypes({ params: { personId } }))
  if (!data) return null
  return (
    <Section title={t.typesTitle}>
      <div className={styles.types}>
        {data.items.map(({ type, why, homeLabel }) => (
          <div key={`${type} ${homeLabel}`} className={styles.foot}>
            <Tag>{t.types[type]}</Tag>
            <span>{[t.why[why], homeLabel].filter(Boolean).join(' · ')}</span>
          </div>
        ))}
        <p className={styles.foot}>{t.typesHint}</p>
      </div>
    </Section>
  )
}
