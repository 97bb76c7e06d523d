import { useQuery } from '@tanstack/react-query'
import { Button, Select, Tabs } from 'antd'
import { useState } from 'react'
import { AppLink } from '#design/link.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { usePhone } from '#design/theme/mode.ts'
import { useSay, useTexts } from '#design/texts.ts'
import { nameOfProject, searchProjects } from '#modules/estate/web/pick.ts'
import { journey, type StandardStep } from './api.ts'
import { StandardCard } from './standard-card.tsx'
import styles from './standards.module.css'
import { standardsTexts } from './standards-texts.ts'

/** The 6+2 standard in force, step by step, with the guide of each action. @serves S0-01, S0-15, S0-45, S0-51–S0-59, S2-03, 2.0 */
export default function Standards() {
  const t = useTexts(standardsTexts)
  const [projectId, choose] = useState<string>()
  const { data } = useQuery(journey.query.currentStandard({ query: { projectId } }))
  const count = data?.steps.reduce((sum, { actions }) => sum + actions.length, 0)
  return (
    <>
      <PageHead
        title={t.title}
        aside={count !== undefined && t.count(count)}
        hint={
          data && (
            <>
              {data.level ?? t.group} · {t.version(data.number)}
              {data.publishedAt && (
                <>
                  {' '}
                  · {t.published} <DateText date={isoDay(new Date(data.publishedAt))} />
                </>
              )}
            </>
          )
        }
        actions={
          <>
            <div className={styles.project}>
              <EntityPicker
                label={t.project}
                placeholder={t.project}
                value={projectId}
                onChange={choose}
                search={searchProjects}
                labelOf={nameOfProject}
              />
            </div>
            <AppLink to="/standards/versions">
              <Button>{t.versions}</Button>
            </AppLink>
          </>
        }
      />
      {!data && <Skeleton lines={10} />}
      {data && <Steps steps={data.steps} />}
    </>
  )
}

/** One step at a time: beside the list of steps, or chosen by thumb. */
function Steps({ steps }: { steps: StandardStep[] }) {
  const t = useTexts(standardsTexts)
  const say = useSay()
  const phone = usePhone()
  const [chosen, choose] = useState(steps[0]?.step)
  const labelOf = ({ number, name, actions }: StandardStep) => `${number} ${say(name)} · ${actions.length}`
  const actionsOf = ({ actions }: StandardStep) =>
    actions.length === 0 ? (
      <EmptyState icon="journey" title={t.none} />
    ) : (
      <ul className={styles.actions}>
        {actions.map((action) => (
          <StandardCard key={action.key} action={action} siblings={actions} />
        ))}
      </ul>
    )
  if (!phone)
    return (
      <Tabs
        tabPlacement="start"
        activeKey={chosen}
        onChange={(step) => choose(step as StandardStep['step'])}
        items={steps.map((step) => ({ key: step.step, label: labelOf(step), children: actionsOf(step) }))}
      />
    )
  const current = steps.find(({ step }) => step === chosen)
  return (
    <div className={styles.actions}>
      <Select
        size="large"
        aria-label={t.step}
        value={chosen}
        onChange={choose}
        options={steps.map((step) => ({ value: step.step, label: labelOf(step) }))}
      />
      {current && actionsOf(current)}
    </div>
  )
}
