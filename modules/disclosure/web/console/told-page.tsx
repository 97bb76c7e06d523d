import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { disclosure, type ToldSoFar } from './api.ts'
import { BeginPurchase } from './begin-purchase.tsx'
import styles from './disclosure.module.css'
import { FirstSteps } from './first-steps.tsx'
import { ToldLines } from './told-lines.tsx'
import { toldTexts } from './told-texts.ts'
import { Waive } from './waive.tsx'

/** What one customer was told in a project, and what keeps her from subscribing. @serves S0-51, S0-59, 1.1, 1.2, 1.3, 1.4, 2.1, 2.4, 2.11 */
export default function ToldPage() {
  const { projectId, personId } = useRouteParams('projectId', 'personId')
  const { data, error } = useQuery(disclosure.query.toldSoFar({ params: { projectId, personId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded told={data} /> : <Skeleton lines={10} />
}

function Loaded({ told }: { told: ToldSoFar }) {
  const t = useTexts(toldTexts)
  const { projectId, projectName, personId, name, maskedPhone, purchases } = told
  return (
    <RecordPage
      back={{ to: '/disclosure/talks', label: t.title }}
      title={`${name} · ${t.title}`}
      hint={maskedPhone ?? undefined}
      facts={[
        { label: t.customer, value: <AppLink to={`/customers/${personId}`}>{name}</AppLink> },
        { label: t.project, value: <AppLink to={`/projects/${projectId}`}>{projectName}</AppLink> },
      ]}
      next={<Next told={told} />}
      related={
        purchases.length > 0 && (
          <Section title={t.purchases}>
            <ul>
              {purchases.map(({ id, state, subscribedAt }) => (
                <li key={id}>
                  <AppLink to={`/disclosure/purchases/${id}`}>
                    <RelativeTime at={subscribedAt} /> · {t.states[state]}
                  </AppLink>
                </li>
              ))}
            </ul>
          </Section>
        )
      }
    >
      <Section title={t.before}>
        <p className={styles.quiet}>{t.beforeHint}</p>
        <ToldLines told={told} kinds={['topics', 'notice', 'cancellation', 'visitCard']} />
      </Section>
      <FirstSteps told={told} />
      <Section title={t.signing}>
        <ToldLines told={told} kinds={['measures', 'terms', 'signingCard']} />
      </Section>
    </RecordPage>
  )
}

function Next({ told }: { told: ToldSoFar }) {
  const t = useTexts(toldTexts)
  const may = useMay()
  const { projectId, personId, missing, waiver, purchases } = told
  const named = (kinds: readonly (keyof typeof t.lines)[]) =>
    kinds.map((kind) => t.lines[kind]).join(t.between)
  const open = purchases.find(({ state }) => state === 'open')
  if (open)
    return (
      <NextStep
        title={t.nextGoOn}
        tone="active"
        action={
          <AppLink to={`/disclosure/purchases/${open.id}`}>
            <Button type="primary">{t.toPurchase}</Button>
          </AppLink>
        }
      />
    )
  if (missing.length > 0)
    return (
      <NextStep
        title={t.nextMissing(named(missing))}
        tone="act"
        action={
          may('disclosure.waive') && (
            <Waive
              name={`waiver-${projectId}-${personId}`}
              hint={t.waiveHint(named(missing))}
              send={(body) => disclosure.call.waiveTelling({ params: { projectId, personId }, body })}
            />
          )
        }
      />
    )
  return (
    <NextStep
      title={t.nextSubscribe}
      tone="act"
      action={may('disclosure.tell') && <BeginPurchase projectId={projectId} personId={personId} />}
    >
      {waiver && <p className={styles.quiet}>{t.waived(waiver.byName, named(waiver.waived))}</p>}
    </NextStep>
  )
}
