import type { Tone } from '#design/plain/tone.ts'
import '#design/plain/tones.css'
import { useTexts } from '#design/texts.ts'
import type { Group, TodayReply } from './api.ts'
import { counted, todayTexts } from './today-texts.ts'
import styles from './today.module.css'

const tones: [Group, Tone][] = [
  ['late', 'late'],
  ['today', 'act'],
  ['thisWeek', 'active'],
  ['open', 'idle'],
]

interface CountsProps {
  counts: TodayReply['counts']
  /** The group that is shown alone. */
  only: Group | undefined
  choose: (group: Group | undefined) => void
}

/** How many actions press, by time; a click shows one group alone, another all of them again. */
export function Counts({ counts, only, choose }: CountsProps) {
  const t = useTexts(todayTexts)
  return (
    <div className={styles.counts}>
      {tones.map(([group, tone]) => (
        <button
          key={group}
          type="button"
          className={styles.count}
          data-tone={tone}
          data-busy={counts[group] > 0}
          aria-pressed={only === group}
          onClick={() => choose(only === group ? undefined : group)}
        >
          <b>{counted(counts[group])}</b>
          <span>{t.groups[group]}</span>
        </button>
      ))}
    </div>
  )
}
