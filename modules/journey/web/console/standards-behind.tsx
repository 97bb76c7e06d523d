import { useQuery } from '@tanstack/react-query'
import { AppLink, useGo } from '#design/link.tsx'
import { Button } from '#design/plain/button.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { journey, type LevelBehind } from './api.ts'
import { behindTexts } from './standards-behind-texts.ts'
import styles from './today.module.css'

/** Standards that I keep and above which there is a newer version, each with the one click that follows it. @serves S0-15, S0-45 */
export function StandardsBehind() {
  const t = useTexts(behindTexts)
  const may = useMay()
  const { data, error } = useQuery({ ...journey.query.levelsBehind(), enabled: may('journey.standards') })
  // What stands beside one's own work must not stand before it when it fails.
  if (error && !data)
    return (
      <Section title={t.unread}>
        <p className={styles.note}>{error.message}</p>
      </Section>
    )
  if (!data?.items.length) return null
  return (
    <Section title={t.title(data.items.length)}>
      <ul>
        {data.items.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
    </Section>
  )
}

function Line({ line: { id, number, level, above, stoodOnId, differences }, line }: { line: LevelBehind }) {
  const t = useTexts(behindTexts)
  return (
    <li className={styles.behind}>
      <div>
        <AppLink to={`/standards/versions/${id}`}>{t.line(level.name, number)}</AppLink>
        <p className={styles.note}>
          {t.news(above.level.name || t.group, above.number, differences)}{' '}
          {differences > 0 && (
            <AppLink to={`/standards/comparison?from=${stoodOnId}&to=${above.id}`}>{t.compare}</AppLink>
          )}
        </p>
      </div>
      <NextStep line={line} />
    </li>
  )
}

function NextStep({ line: { level, draft } }: { line: LevelBehind }) {
  const t = useTexts(behindTexts)
  const go = useGo()
  const { nodeId, projectId } = level
  const follow = useChange(
    () => journey.call.startDraft({ body: { nodeId, projectId, from: 'newerAbove' } }),
    { refreshes: ['journey'], onDone: ({ id }) => go(`/standards/versions/${id}`) },
  )
  if (!draft)
    return (
      <Button busy={follow.busy} onClick={() => follow.run(undefined)}>
        {t.follow}
      </Button>
    )
  const words = draft.state === 'review' ? t.review : draft.isOnAbove ? t.go : t.rebase
  return <AppLink to={`/standards/versions/${draft.id}`}>{words(draft.number)}</AppLink>
}
