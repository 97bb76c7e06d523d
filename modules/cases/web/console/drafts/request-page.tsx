import { useQuery } from '@tanstack/react-query'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { cases } from '../api.ts'
import styles from '../case-page.module.css'
import { texts } from './texts.ts'

/** One request as it left and as it came back. @serves S2-06 */
export default function RequestPage() {
  const t = useTexts(texts)
  const may = useMay()
  const { requestId } = useRouteParams('requestId')
  const { data, error } = useQuery(cases.query.getDraftRequest({ params: { requestId } }))
  if (error) return <ErrorState title={error.message} />
  if (!data) return <Skeleton lines={8} />
  const { caseId, number, staffName, kind, model, outcome, used, usedAt, tokensIn, tokensOut, cost } = data
  const about = number && may('cases.read') ? <AppLink to={`/cases/${caseId}`}>{number}</AppLink> : number
  return (
    <RecordPage
      back={{ to: '/case-draft-requests', label: t.title }}
      title={`${staffName} · ${t.kinds[kind]}`}
      hint={<RelativeTime at={data.askedAt} />}
      facts={[
        { label: t.case, value: about ?? t.hidden },
        { label: t.model, value: model },
        { label: t.outcome, value: t.outcomes[outcome] },
        {
          label: t.used,
          value: (
            <>
              {t.uses[used ?? 'notUsed']} {usedAt && <RelativeTime at={usedAt} />}
            </>
          ),
        },
        ...(tokensIn === null ? [] : [{ label: t.tokens, value: `${tokensIn} / ${tokensOut ?? '—'}` }]),
        ...(cost === null ? [] : [{ label: t.cost, value: cost }]),
      ]}
    >
      <Section title={t.left}>
        <p className={styles.internal}>{t.leftHint}</p>
        <p className={styles.body}>{data.masked}</p>
        <p className={styles.internal}>
          {t.sha} <span style={{ overflowWrap: 'anywhere' }}>{data.sha256}</span>
        </p>
      </Section>
      <Section title={t.came}>
        <p className={styles.body}>{data.answer ?? t.nothing}</p>
      </Section>
    </RecordPage>
  )
}
