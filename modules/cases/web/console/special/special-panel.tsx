import { useQuery } from '@tanstack/react-query'
import { DateText, RelativeTime } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { Section } from '#design/record/section.tsx'
import { useNow } from '#design/plain/now.ts'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { cases, type CaseView } from '../api.ts'
import styles from '../case-page.module.css'
import type { SpecialPlan } from './api.ts'
import { AskDialog } from './ask-dialog.tsx'
import { RecordAnswer, StepDone, TakeBack } from './deeds.tsx'
import { texts } from './texts.ts'

const toneOf: Record<SpecialPlan['state'], Tone> = {
  asked: 'act',
  refused: 'off',
  approved: 'act',
  agreed: 'active',
  declined: 'late',
  takenBack: 'off',
}
const isPast = ({ state }: SpecialPlan) =>
  state === 'refused' || state === 'takenBack' || state === 'declined'

/** The special plan of a case: who asked, who decides, what the customer said, and its steps. @serves S1-49 */
export function SpecialPanel({ view }: { view: CaseView }) {
  const t = useTexts(texts)
  const may = useMay()
  const { data } = useQuery(cases.query.specialPlans({ params: { caseId: view.id } }))
  if (!data) return null
  const [newest] = data.items
  const mayAsk = may('cases.assign') && !view.closedAt && (!newest || isPast(newest))
  if (!newest && !mayAsk) return null
  const canAsk = mayAsk && view.state !== 'resultGiven'
  return (
    <Section title={t.title} aside={canAsk && <AskDialog view={view} />}>
      {newest ? (
        data.items.map((plan) => <Plan key={plan.id} plan={plan} view={view} />)
      ) : (
        <p className={styles.internal}>{t.askHint}</p>
      )}
    </Section>
  )
}

function Plan({ plan, view }: { plan: SpecialPlan; view: CaseView }) {
  const t = useTexts(texts)
  const may = useMay()
  const { state, askedAt, decidedAt } = plan
  const isOpen = !view.closedAt
  const canTakeBack = isOpen && !isPast(plan) && may('cases.assign')
  return (
    <div className={styles.task}>
      <div className={styles.row}>
        <StatusTag tone={toneOf[state]}>{t.states[state]}</StatusTag>
        <span>{t.asked(plan.askedByName)}</span>
        <RelativeTime at={askedAt} />
        <span className={styles.internal}>
          {decidedAt ? t.decided(plan.approverName) : t.waitsFor(plan.approverName)}
        </span>
        <span>
          {t.ends} <DateText date={plan.until} />
        </span>
      </div>
      <p className={styles.body}>{plan.reason}</p>
      {(plan.decision || plan.endedReason) && (
        <p className={styles.internal}>{plan.endedReason ?? plan.decision}</p>
      )}
      <Steps plan={plan} view={view} />
      <div className={styles.row}>
        {isOpen && state === 'approved' && may('cases.handle') && <RecordAnswer caseId={view.id} />}
        {canTakeBack && <TakeBack caseId={view.id} plan={plan} />}
      </div>
    </div>
  )
}

function Steps({ plan, view }: { plan: SpecialPlan; view: CaseView }) {
  const t = useTexts(texts)
  const may = useMay()('cases.perform')
  const now = useNow()
  const isRunning = (plan.state === 'agreed' || plan.state === 'approved') && !view.closedAt
  return (
    <ul className={styles.pauses} aria-label={t.milestones}>
      {plan.milestones.map((step) => (
        <li key={step.id} className={styles.row}>
          <StatusTag
            bare
            tone={step.doneAt ? 'done' : isRunning && new Date(step.dueAt) < now ? 'late' : 'idle'}
          >
            {step.what}
          </StatusTag>
          <span className={styles.internal}>
            {step.doneAt ? t.doneBy(step.doneByName ?? '') : step.person} · <DateText date={step.until} />
            {step.outcome && ` · ${step.outcome}`}
          </span>
          {!step.doneAt && isRunning && may && <StepDone caseId={view.id} milestoneId={step.id} />}
        </li>
      ))}
    </ul>
  )
}
