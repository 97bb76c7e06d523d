import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { JourneyPath, type JourneyStone } from '#design/plain/journey-path.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useDay } from '#design/plain/use-day.ts'
import { useSay, useTexts } from '#design/texts.ts'
import { type HomeJourney, journey } from '../api.ts'
import styles from './homes.module.css'
import { texts } from './texts.ts'

/** How far the home has come, and what is due now. @serves S0-42 */
export function JourneySection({ homeId }: { homeId: string }) {
  const t = useTexts(texts)
  const say = useSay()
  const { data } = useQuery(journey.query.homeJourney({ params: { homeId } }))
  const day = useDay()
  const stones = useStones(data?.steps ?? [], day)
  const open = (data?.actions ?? []).filter(({ state }) => state === 'due' || state === 'overdue')
  return (
    <Section title={t.journey} aside={<AppLink to={`/homes/${homeId}/journey`}>{t.whole}</AppLink>}>
      {!data && <Skeleton lines={3} />}
      {data && (
        <>
          <JourneyPath stones={stones} />
          {open.length === 0 ? (
            <p className={styles.faint}>{t.noOpen}</p>
          ) : (
            <ul className={styles.open} aria-label={t.openActions}>
              {open.slice(0, 6).map(({ id, title, state, dueOn }) => (
                <li key={id}>
                  <AppLink to={`/journey-actions/${id}`}>{say(title)}</AppLink>
                  <StatusTag tone={state === 'overdue' ? 'late' : 'act'} bare>
                    {t.due(day(dueOn))}
                  </StatusTag>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Section>
  )
}

function useStones(steps: HomeJourney['steps'], day: (date: string) => string): JourneyStone[] {
  const t = useTexts(texts)
  const say = useSay()
  return steps.map(({ step, number, name, state, enteredOn, leftOn }) => ({
    key: step,
    name: say(name),
    kind: number.startsWith('+') ? 'lantern' : 'stone',
    state,
    note:
      state === 'past'
        ? leftOn
          ? t.until2(day(leftOn))
          : undefined
        : enteredOn
          ? (state === 'present' ? t.since2 : t.about)(day(enteredOn))
          : undefined,
  }))
}
