import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { customers } from '../api.ts'
import styles from './homes.module.css'
import { texts } from './texts.ts'

/** When the home was delivered and moved into, how it is used, who pays. @serves S2-41 */
export function UseSection({ homeId }: { homeId: string }) {
  const t = useTexts(texts)
  const { data } = useQuery(customers.query.getHomeRegister({ params: { homeId } }))
  if (!data) return null
  const use = data.uses.find(({ untilOn }) => untilOn === null)
  const payer = data.payers.find(({ untilOn }) => untilOn === null)
  return (
    <Section title={t.use}>
      <dl className={styles.pairs}>
        <dt>{t.deliveredOn}</dt>
        <dd>{data.deliveredOn ? <DateText date={data.deliveredOn} /> : t.notYet}</dd>
        <dt>{t.movedInOn}</dt>
        <dd>{data.movedInOn ? <DateText date={data.movedInOn} /> : t.notYet}</dd>
        {use && (
          <>
            <dt>{t.use}</dt>
            <dd>
              {t.uses[use.kind]} <small>{t.since(use.fromOn)}</small>
            </dd>
          </>
        )}
        {payer && (
          <>
            <dt>{t.payer}</dt>
            <dd>
              <AppLink to={`/customers/${payer.personId}`}>{payer.name}</AppLink>{' '}
              <small>{t.since(payer.fromOn)}</small>
            </dd>
          </>
        )}
      </dl>
    </Section>
  )
}
