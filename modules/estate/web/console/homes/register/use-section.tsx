import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Section } from '#design/record/section.tsx'
import { useDay } from '#design/plain/use-day.ts'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { customers } from '../../api.ts'
import styles from '../homes.module.css'
import { texts } from '../texts.ts'
import { ChangePayer, ChangeUse } from './change-use.tsx'

/** When the home was delivered and moved into, how it is used, who pays. @serves S2-41 */
export function UseSection({ homeId }: { homeId: string }) {
  const t = useTexts(texts)
  const day = useDay()
  const edits = useMay()('customers.edit')
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
        <dt>{t.use}</dt>
        <dd>
          {use ? (
            <>
              {t.uses[use.kind]} <small>{t.since(day(use.fromOn))}</small>
            </>
          ) : (
            t.notEntered
          )}
          {edits && <ChangeUse register={data} />}
        </dd>
        <dt>{t.payer}</dt>
        <dd>
          {payer ? (
            <>
              <AppLink to={`/customers/${payer.personId}`}>{payer.name}</AppLink>{' '}
              <small>{t.since(day(payer.fromOn))}</small>
            </>
          ) : (
            t.notEntered
          )}
          {edits && <ChangePayer register={data} />}
        </dd>
      </dl>
    </Section>
  )
}
