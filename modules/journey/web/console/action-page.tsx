import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { DateText, RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { type Fact, RecordPage } from '#design/record/record-page.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { ActionHistory } from './action-history.tsx'
import { actionTexts } from './action-texts.ts'
import { type ActionDetail, type ActionLine, journey } from './api.ts'
import CompleteDrawer from './complete-drawer.tsx'
import { completeTexts } from './complete-texts.ts'
import styles from './complete.module.css'
import { useToday } from './due-words.tsx'
import { EvidencePage } from './evidence-page.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { Guide } from './guide.tsx'
import { keptKinds } from './given-evidence.ts'
import { Lacking } from './lacking.tsx'
import { Needs } from './needs.tsx'
import { stepNameOf } from './step-names.ts'
import { AskExport } from './evidence-exports/ask-export.tsx'
import { AskWaiver, DecideWaiver, TakeWaiverBack } from './waive.tsx'
import { isOpen, toneOfAction, words } from './words.ts'

/** One standard action with guide, sealed evidence, calls and history. @serves 2.0, 5.7, S0-15, S0-16, S2-03, S2-46 */
export default function ActionPage() {
  const { actionId } = useRouteParams('actionId')
  const { evidence } = useSearch({ strict: false }) as { evidence?: string }
  const { data, error } = useQuery(journey.query.readAction({ params: { actionId } }))
  if (error) return <ErrorState title={error.message} />
  if (!data) return <Skeleton lines={10} />
  const asked = data.evidence.find(({ id }) => id === evidence)
  return asked ? <EvidencePage detail={data} asked={asked} /> : <Loaded detail={data} />
}

function Loaded({ detail }: { detail: ActionDetail }) {
  const t = useTexts(actionTexts)
  const w = useTexts(words)
  const say = useSay()
  const may = useMay()
  const today = useToday()
  const [doing, setDoing] = useState(false)
  const { action, guide, pictures, customerReads, customerReadsDone } = detail
  const reads = (action.doneAt && customerReadsDone) || customerReads
  const back = backOf(action, t.today)
  return (
    <RecordPage
      back={back}
      title={say(action.title)}
      hint={`${t.action} ${action.key}${action.occurrence > 1 ? ` · ${t.occurrence(action.occurrence)}` : ''}`}
      status={<StatusTag tone={toneOfAction(action, today)}>{w.states[action.state]}</StatusTag>}
      facts={useFacts(detail)}
      actions={
        <>
          <AskExport about={{ kind: 'action', subjectId: action.id }} />
          {isOpen(action) && !detail.waiver && may('journey.do') && <AskWaiver action={action} />}
          {action.state === 'waived' && may('journey.waive') && <TakeWaiverBack action={action} />}
        </>
      }
      next={
        isOpen(action) ? (
          <>
            {detail.waiver && <WaitingWaiver action={action} waiver={detail.waiver} />}
            <Next detail={detail} onDo={() => setDoing(true)} />
          </>
        ) : (
          action.doneAt !== null && <Lacking detail={detail} />
        )
      }
      related={
        <Section title={t.guide}>
          <Guide guide={guide} pictures={pictures} />
          {reads && (
            <p className={styles.note}>
              {t.customerReads}
              {w.colon}
              {say(reads)}
            </p>
          )}
        </Section>
      }
    >
      <EvidenceList detail={detail} />
      <ActionHistory detail={detail} />
      <CompleteDrawer action={doing ? action : undefined} onClose={() => setDoing(false)} />
    </RecordPage>
  )
}

interface WaitingWaiverProps {
  action: ActionLine
  waiver: NonNullable<ActionDetail['waiver']>
}

/** What somebody asked for, and the decision on it for whoever may decide. */
function WaitingWaiver({ action, waiver: { reason, legalReason, askedBy, isOwn } }: WaitingWaiverProps) {
  const t = useTexts(actionTexts)
  const may = useMay()
  return (
    <NextStep
      title={t.waiverWaits(askedBy ?? '')}
      tone="act"
      action={may('journey.waive') && !isOwn && <DecideWaiver action={action} />}
    >
      <p className={styles.note}>{reason}</p>
      {legalReason && <p className={styles.note}>{legalReason}</p>}
      {isOwn && <p className={styles.note}>{t.waiverOwn}</p>}
    </NextStep>
  )
}

/** To the home, to the customer before the contract, or to the day. */
function backOf({ homeId, home, personId, customer }: ActionLine, today: string) {
  if (homeId) return { to: `/homes/${homeId}/journey`, label: home }
  if (personId) return { to: `/customers/${personId}/journey`, label: customer ?? today }
  return { to: '/today', label: today }
}

function useFacts({ action, waiverReason }: ActionDetail): Fact[] {
  const t = useTexts(actionTexts)
  const w = useTexts(words)
  const stepName = stepNameOf(useSay())
  const {
    homeId,
    home,
    personId,
    customer,
    dueFrom,
    dueOn,
    plannedOn,
    doneAt,
    doneBy,
    confirmedAt,
    notReachedAt,
  } = action
  const facts: (Fact | false)[] = [
    (homeId !== null || personId === null) && {
      label: t.home,
      value: homeId ? <AppLink to={`/homes/${homeId}/journey`}>{home}</AppLink> : t.wholeProject,
    },
    personId !== null && {
      label: t.customer,
      value: <AppLink to={`/customers/${personId}`}>{customer}</AppLink>,
    },
    { label: t.step, value: stepName(action.step) },
    { label: t.performer, value: w.roles[action.performer] ?? action.performer },
    {
      label: t.window,
      value:
        dueFrom === dueOn ? (
          <DateText date={dueOn} />
        ) : (
          <>
            <DateText date={dueFrom} /> – <DateText date={dueOn} />
          </>
        ),
    },
    notReachedAt !== null && { label: w.notReached, value: <RelativeTime at={notReachedAt} /> },
    plannedOn !== dueOn && { label: t.planned, value: <DateText date={plannedOn} /> },
    doneAt !== null && {
      label: t.doneBy,
      value: (
        <>
          {doneBy} · <RelativeTime at={doneAt} />
        </>
      ),
    },
    confirmedAt !== null && { label: t.confirmed, value: <RelativeTime at={confirmedAt} /> },
    waiverReason !== null && { label: t.waiverReason, value: waiverReason },
  ]
  return facts.filter((fact) => fact !== false)
}

function Next({ detail: { action, needs, evidence }, onDo }: { detail: ActionDetail; onDo: () => void }) {
  const t = useTexts(actionTexts)
  const c = useTexts(completeTexts)
  const w = useTexts(words)
  const say = useSay()
  const may = useMay()
  const early = action.state === 'notDue'
  return (
    <NextStep
      title={say(action.title)}
      by={w.roles[action.performer] ?? action.performer}
      until={action.dueOn}
      tone={toneOfAction(action, useToday())}
      action={
        may('journey.do') && (
          <Button type="primary" onClick={onDo} disabled={early}>
            {early ? c.early : t.do}
          </Button>
        )
      }
    >
      <p className={styles.note}>{c.needs}</p>
      <Needs needs={needs} kinds={keptKinds(evidence)} />
    </NextStep>
  )
}
