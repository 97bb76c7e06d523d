import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useState } from 'react'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { useRouteParams } from '#design/link.tsx'
import { Chart } from '#design/plain/chart.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { workplace } from './api.ts'
import { type Period, toneOfAppraisal } from './growth-api.ts'
import { growthTexts } from './growth-texts.ts'
import { PeriodPeople } from './period-people.tsx'
import styles from './workplace.module.css'

/** How far a period is, and once it is closed its sums without names. @serves S4-12 */
export default function PeriodPage() {
  const { periodId } = useRouteParams('periodId')
  const { data, error } = useQuery(workplace.query.getPeriod({ params: { periodId } }))
  if (error) return <ErrorState isPage title={error.message} />
  return data ? <Loaded period={data} /> : <Skeleton lines={10} />
}

function Loaded({ period }: { period: Period }) {
  const t = useTexts(growthTexts)
  const { id: periodId, state, version } = period
  const close = useChange(() => workplace.call.endPeriod({ params: { periodId }, body: { version } }), {
    refreshes: ['workplace'],
  })
  return (
    <RecordPage
      back={{ to: '/appraisal-periods', label: t.tabs.periods }}
      title={period.nodeName}
      hint={t.until(period.fromOn, period.untilOn)}
      status={<StatusTag tone={state === 'open' ? 'active' : 'done'}>{t.periodStates[state]}</StatusTag>}
      facts={[
        { label: t.length, value: t.lengths[period.length] },
        { label: t.agreed, value: t.agreedOf(period.agreed, period.people) },
        { label: t.openedBy, value: period.openedBy },
      ]}
      next={
        <NextStep
          title={state === 'open' ? t.nextOpen : t.nextClosed}
          tone={state === 'open' ? 'active' : 'done'}
          action={
            state === 'open' && (
              <ConfirmAction
                label={t.closePeriod}
                consequence={t.closeSure}
                busy={close.busy}
                onConfirm={() => close.run(undefined)}
              />
            )
          }
        />
      }
    >
      <Section title={t.sums}>
        <Sums period={period} />
      </Section>
      <Section title={t.progress}>
        <ul className={styles.plain}>
          {period.progress.map(({ nodeId, nodeName, people, states }) => (
            <li key={nodeId}>
              <div className={styles.between}>
                <strong>{nodeName}</strong>
                <span>{t.peopleOf(people)}</span>
              </div>
              <span className={styles.row}>
                {states.map((one) => (
                  <StatusTag key={one.state} bare tone={toneOfAppraisal[one.state]}>
                    {`${t.states[one.state]} ${one.people}`}
                  </StatusTag>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <PeriodPeople period={period} />
    </RecordPage>
  )
}

function Sums({ period: { state, sums, keptBack } }: { period: Period }) {
  const t = useTexts(growthTexts)
  const say = useSay()
  const [chosen, choose] = useState('')
  if (state === 'open') return <p className={styles.quiet}>{t.notYet}</p>
  const sum = sums.find(({ nodeId }) => (nodeId ?? '') === chosen) ?? sums[0]
  if (!sum) return <p className={styles.quiet}>{t.tooFew}</p>
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>
        {t.sumsHint} {keptBack > 0 && t.keptBack(keptBack)}
      </p>
      {sums.length > 1 && (
        <div>
          <Segmented
            value={chosen}
            onChange={choose}
            options={sums.map(({ nodeId, nodeName }) => ({
              value: nodeId ?? '',
              label: nodeId ? nodeName : t.whole,
            }))}
          />
        </div>
      )}
      <span className={styles.quiet}>{`${sum.nodeName} · ${t.peopleOf(sum.people)}`}</span>
      <Chart
        kind="bar"
        lying
        height={sum.means.length * 30 + 60}
        question={t.sumQuestion}
        counted={t.sumCounted}
        categories={sum.means.map((quality) => say(quality))}
        series={[
          { name: t.self, values: sum.means.map(({ self }) => self), colour: '--sky' },
          { name: t.rated, values: sum.means.map(({ rated }) => rated), colour: '--jade' },
        ]}
      />
    </div>
  )
}
