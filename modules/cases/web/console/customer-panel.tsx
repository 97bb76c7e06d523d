import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { defineTexts, useJoining, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { cases, customers } from './api.ts'
import styles from './case-page.module.css'
import { HomeJourney } from './home-journey.tsx'
import { toneOfCase, words } from './words.ts'

const texts = defineTexts({
  zh: {
    customer: '客户',
    household: '家人',
    homes: '房屋',
    talks: '最近沟通',
    earlier: '这位客户的其他个案',
    unknown: '未登记的来人',
    segments: {
      prospectiveOwner: '准业主',
      runIn: '磨合期业主',
      settled: '稳定期业主',
      longStanding: '老业主',
    } as Record<string, string>,
    kinds: {
      owner: '业主',
      coOwner: '共有人',
      tenant: '租户',
      family: '家人',
      authorised: '授权人',
    } as Record<string, string>,
  },
  en: {
    customer: 'Customer',
    household: 'Household',
    homes: 'Homes',
    talks: 'Last contacts',
    earlier: 'Other cases of this customer',
    unknown: 'Not on file',
    segments: {
      prospectiveOwner: 'Prospective owner',
      runIn: 'Run-in',
      settled: 'Settled',
      longStanding: 'Long-standing',
    } as Record<string, string>,
    kinds: {
      owner: 'Owner',
      coOwner: 'Co-owner',
      tenant: 'Tenant',
      family: 'Family',
      authorised: 'Authorised',
    } as Record<string, string>,
  },
})

interface CustomerPanelProps {
  /** Does not stand among the earlier ones. */
  caseId: string
  personId: string | null
  homeId: string | null
  name: string | null
}

/** The customer's whole context beside the case: homes, journey, household, last contacts, earlier cases. @serves S2-09, S2-16, S3-06 */
export function CustomerPanel({ caseId, personId, homeId, name }: CustomerPanelProps) {
  const t = useTexts(texts)
  const may = useMay()
  if (!personId || !may('customers.read')) return <Section title={t.customer}>{name ?? t.unknown}</Section>
  return <Known personId={personId} caseId={caseId} homeId={homeId} />
}

function Known({ personId, caseId, homeId }: { personId: string; caseId: string; homeId: string | null }) {
  const t = useTexts(texts)
  const may = useMay()
  const join = useJoining()
  const w = useTexts(words)
  const { data } = useQuery(customers.query.getContext({ params: { personId } }))
  const { data: earlier } = useQuery(cases.query.listCases({ query: { personId, open: false, limit: 6 } }))
  const others = earlier?.items.filter(({ id }) => id !== caseId) ?? []
  if (!data) return <Skeleton lines={6} />
  const journeyOf = homeId ?? data.homes[0]?.home.id
  return (
    <>
      <Section title={t.customer}>
        <p className={styles.row}>
          <AppLink to={`/customers/${personId}`}>{data.person.name}</AppLink>
          {data.segment && <StatusTag tone="info">{t.segments[data.segment]}</StatusTag>}
        </p>
        <p>{data.person.maskedPhone}</p>
      </Section>
      {data.homes.length > 0 && (
        <Section title={t.homes}>
          {data.homes.map(({ holdingId, kind, home }) => (
            <p key={holdingId}>
              <AppLink to={`/homes/${home.id}`}>{home.label}</AppLink> {t.kinds[kind]}
            </p>
          ))}
        </Section>
      )}
      {journeyOf && may('journey.read') && <HomeJourney homeId={journeyOf} />}
      {data.members.length > 0 && (
        <Section title={t.household}>
          {data.members.map((member) => (
            <p key={`${member.personId} ${member.householdId}`}>
              <AppLink to={`/customers/${member.personId}`}>{member.name}</AppLink> {t.kinds[member.kind]}{' '}
              {member.maskedPhone}
            </p>
          ))}
        </Section>
      )}
      {data.communications.length > 0 && (
        <Section title={t.talks}>
          {data.communications.map(({ id, at, content, staffName }) => (
            <p key={id}>
              <RelativeTime at={at} /> {join.pair(staffName, content)}
            </p>
          ))}
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t.earlier}>
          {others.map((item) => (
            <p key={item.id} className={styles.row}>
              <AppLink to={`/cases/${item.id}`}>{item.title}</AppLink>
              <StatusTag bare tone={toneOfCase(item)}>
                {w.states[item.state]}
              </StatusTag>
            </p>
          ))}
        </Section>
      )}
    </>
  )
}
