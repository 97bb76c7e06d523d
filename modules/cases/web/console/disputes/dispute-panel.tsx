import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { cases, type CaseView } from '../api.ts'
import styles from '../case-page.module.css'
import { toneOfWay } from './api.ts'
import { texts } from './texts.ts'
import { TurnDialog } from './turn-dialog.tsx'

/** The dispute over a case, for handlers and legal. @serves S1-53 */
export function DisputePanel({ view }: { view: CaseView }) {
  const t = useTexts(texts)
  const may = useMay()
  const { data } = useQuery({
    ...cases.query.disputeOfCase({ params: { caseId: view.id } }),
    enabled: may('cases.readDisputes'),
  })
  if (!data || (!data.dispute && !may('cases.keepDisputes'))) return null
  const { dispute } = data
  return (
    <Section title={t.title} aside={!dispute && <TurnDialog caseId={view.id} contact={view.owner.name} />}>
      {dispute ? (
        <p className={styles.row}>
          <StatusTag tone={toneOfWay[dispute.way]}>{t.ways[dispute.way]}</StatusTag>
          {dispute.body}
          {dispute.nextOn && (
            <span className={styles.internal}>
              {t.nextOn} <DateText date={dispute.nextOn} />
            </span>
          )}
          <AppLink to={`/disputes/${dispute.id}`}>{t.see}</AppLink>
        </p>
      ) : (
        <p className={styles.internal}>{t.hint}</p>
      )}
    </Section>
  )
}
