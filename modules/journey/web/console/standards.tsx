import { useQuery } from '@tanstack/react-query'
import { Tabs } from 'antd'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { usePhone } from '#design/theme/mode.ts'
import { useSay, useTexts } from '#design/texts.ts'
import { journey } from './api.ts'
import { StandardCard } from './standard-card.tsx'
import styles from './standards.module.css'
import { standardsTexts } from './standards-texts.ts'

/** The 6+2 standard in force, step by step, with the guide of each action. @serves S0-01, S0-15, S0-45, S0-51–S0-59, S2-03, 2.0 */
export default function Standards() {
  const t = useTexts(standardsTexts)
  const say = useSay()
  const phone = usePhone()
  const { data } = useQuery(journey.query.currentStandard())
  const count = data?.steps.reduce((sum, { actions }) => sum + actions.length, 0)
  return (
    <>
      <PageHead
        title={t.title}
        aside={count !== undefined && t.count(count)}
        hint={
          data && (
            <>
              {t.version(data.number)}
              {data.publishedAt && (
                <>
                  {' '}
                  · {t.published} <DateText date={isoDay(new Date(data.publishedAt))} />
                </>
              )}
            </>
          )
        }
      />
      {!data && <Skeleton lines={10} />}
      {data && (
        <Tabs
          tabPlacement={phone ? 'top' : 'start'}
          items={data.steps.map(({ step, number, name, actions }) => ({
            key: step,
            label: `${number} ${say(name)} · ${actions.length}`,
            children:
              actions.length === 0 ? (
                <EmptyState icon="journey" title={t.none} />
              ) : (
                <ul className={styles.actions}>
                  {actions.map((action) => (
                    <StandardCard key={action.key} action={action} siblings={actions} />
                  ))}
                </ul>
              ),
          }))}
        />
      )}
    </>
  )
}
