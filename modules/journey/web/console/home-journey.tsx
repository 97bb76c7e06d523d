import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { JourneyRiver } from '#design/plain/journey-river.tsx'
import { PhoneNumber } from '#design/plain/phone-number.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { ActionRows } from './action-rows.tsx'
import { type HomeJourney, journey, type Step } from './api.ts'
import { AskExport } from './evidence-exports/ask-export.tsx'
import { homeTexts } from './home-texts.ts'
import styles from './home-journey.module.css'
import { StaffFace } from './staff-face.tsx'
import { useLanes } from '../use-lanes.ts'
import { pebblesOf } from './pebbles.ts'

/** The journey of a home as a path: what was, what is going on, what lies ahead. @serves 2.0, S0-39, S0-42, S0-54, S0-55, S0-56, S0-57, S2-10, 3.5, 5.5, 5.6, 6.4, S3-38 */
export default function HomeJourneyPage() {
  const { homeId } = useRouteParams('homeId')
  const { data, error } = useQuery(journey.query.homeJourney({ params: { homeId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded view={data} /> : <Skeleton lines={10} />
}

function Loaded({ view }: { view: HomeJourney }) {
  const t = useTexts(homeTexts)
  const [step, setStep] = useState<Step['step']>()
  const lanes = useLanes(view.steps, pebblesOf(view.actions))
  const open = view.actions.filter(({ state }) => state === 'due' || state === 'overdue')
  return (
    <RecordPage
      back={{ to: `/homes/${view.homeId}`, label: t.home }}
      title={view.home}
      hint={t.title}
      actions={<AskExport about={{ kind: 'home', subjectId: view.homeId }} />}
      related={<Beside view={view} />}
    >
      <Section title={t.path}>
        <JourneyRiver
          lanes={lanes}
          today={view.today}
          wrap={(stone, inside) => (
            <button
              type="button"
              className={styles.stone}
              aria-pressed={stone.key === step}
              onClick={() => setStep(stone.key === step ? undefined : (stone.key as Step['step']))}
            >
              {inside}
            </button>
          )}
        />
      </Section>
      {view.actions.length === 0 && <EmptyState icon="journey" title={t.notYet} hint={t.notYetHint} />}
      {view.actions.length > 0 && !step && (
        <Section title={t.open}>
          {open.length === 0 ? (
            <p className={styles.quiet}>{t.noneOpen}</p>
          ) : (
            <ActionRows actions={open} label={t.open} />
          )}
        </Section>
      )}
      {view.actions.length > 0 && (
        <Section
          title={t.steps}
          aside={
            step && (
              <Button type="link" size="small" onClick={() => setStep(undefined)}>
                {t.allSteps}
              </Button>
            )
          }
        >
          {view.steps
            .filter((one) =>
              step ? one.step === step : view.actions.some((action) => action.step === one.step),
            )
            .map((one) => (
              <StepActions
                key={one.step}
                step={one}
                actions={view.actions.filter((action) => action.step === one.step)}
              />
            ))}
        </Section>
      )}
    </RecordPage>
  )
}

function StepActions({ step, actions }: { step: Step; actions: HomeJourney['actions'] }) {
  const t = useTexts(homeTexts)
  const say = useSay()
  const counted = actions.filter(({ state }) => state !== 'notApplicable' && state !== 'waived')
  const done = counted.filter(({ doneAt }) => doneAt !== null)
  return (
    <div className={styles.step}>
      <h3>
        {`${step.number} ${say(step.name)}`}
        <span className={styles.quiet}>{t.doneCount(done.length, counted.length)}</span>
      </h3>
      {actions.length === 0 ? (
        <p className={styles.quiet}>{t.noActions}</p>
      ) : (
        <ActionRows actions={actions} label={say(step.name)} />
      )}
    </div>
  )
}

function Beside({ view: { customer, steward, ambassador, ahead } }: { view: HomeJourney }) {
  const t = useTexts(homeTexts)
  const say = useSay()
  return (
    <>
      {customer && (
        <Section title={t.customer}>
          <p>
            <AppLink to={`/customers/${customer.personId}`}>{customer.name}</AppLink>{' '}
            {customer.maskedPhone && <PhoneNumber phone={customer.maskedPhone} />}
          </p>
        </Section>
      )}
      <Section title={t.serving}>
        <StaffFace staff={steward} role={t.steward} nobody={t.nobody} />
        <StaffFace staff={ambassador} role={t.ambassador} nobody={t.nobody} />
      </Section>
      {ahead.length > 0 && (
        <Section title={t.ahead} aside={<span className={styles.quiet}>{t.later}</span>}>
          <ul className={styles.ahead}>
            {ahead.slice(0, 12).map(({ key, title, aboutOn }) => (
              <li key={key}>
                {say(title)}
                <span className={styles.quiet}>
                  <DateText date={aboutOn} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
