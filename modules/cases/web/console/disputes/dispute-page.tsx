import { useQuery } from '@tanstack/react-query'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Timeline } from '#design/plain/timeline.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { cases } from '../api.ts'
import { endOfDay } from '../days.ts'
import { type Dispute, toneOfWay } from './api.ts'
import { LegalSteps } from './legal-steps.tsx'
import { Papers } from './papers.tsx'
import { texts } from './texts.ts'
import { TurnDialog } from './turn-dialog.tsx'

/** A dispute: which way, before whom, the next day, what is missing, its papers and legal steps. @serves S1-53, S2-04 */
export default function DisputePage() {
  const { disputeId } = useRouteParams('disputeId')
  const { data, error } = useQuery(cases.query.getDispute({ params: { disputeId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded dispute={data} /> : <Skeleton lines={8} />
}

function Loaded({ dispute }: { dispute: Dispute }) {
  const t = useTexts(texts)
  const join = useJoining()
  const may = useMay()('cases.keepDisputes')
  const isOpen = dispute.way !== 'ended'
  return (
    <RecordPage
      back={{ to: '/disputes', label: t.title }}
      title={dispute.title}
      hint={dispute.number}
      status={<StatusTag tone={toneOfWay[dispute.way]}>{t.ways[dispute.way]}</StatusTag>}
      facts={[
        { label: t.case, value: <AppLink to={`/cases/${dispute.caseId}`}>{dispute.number}</AppLink> },
        { label: t.body, value: dispute.body ?? '—' },
        { label: t.fileNumber, value: dispute.fileNumber ?? '—' },
        { label: t.customer, value: dispute.customer ?? '—' },
        { label: t.home, value: dispute.homeLabel ?? '—' },
        { label: t.owner, value: dispute.ownerName },
        { label: t.legal, value: dispute.legalName ?? '—' },
        ...(dispute.outcome ? [{ label: t.outcome, value: t.outcomes[dispute.outcome] }] : []),
      ]}
      next={
        isOpen && (
          <NextStep
            title={dispute.nextOn ? t.next : t.nextUnset}
            by={dispute.legalName ?? dispute.ownerName}
            {...(dispute.nextOn && { until: endOfDay(dispute.nextOn) })}
            tone="act"
            action={may && <TurnDialog dispute={dispute} />}
          />
        )
      }
      related={
        <Section title={t.lacks}>
          {dispute.lacks.length ? join.list(dispute.lacks.map((lack) => t.lackWords[lack])) : t.nothingLacks}
          <p>{join.pair(t.contactName, `${dispute.contactName} ${dispute.contactPhone ?? ''}`)}</p>
        </Section>
      }
    >
      <Section title={t.steps}>
        <Timeline
          label={t.steps}
          entries={dispute.steps.map((step) => ({
            id: step.id,
            at: step.at,
            tone: toneOfWay[step.way] === 'act' ? ('act' as const) : ('active' as const),
            by: step.byName,
            title: (
              <>
                {t.ways[step.way]} · <DateText date={step.onDay} /> {step.body}
                {step.outcome && ` · ${t.outcomes[step.outcome]}`}
              </>
            ),
            detail: step.note,
          }))}
        />
      </Section>
      <Papers dispute={dispute} />
      <LegalSteps dispute={dispute} />
    </RecordPage>
  )
}
