import { Icon } from '#design/plain/icon.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useLanguage } from '#design/language.ts'
import { defineTexts, useTexts } from '#design/texts.ts'
import styles from './milestone-bar.module.css'

const texts = defineTexts({
  zh: {
    label: (phase: string) => `${phase} 工程节点`,
    reached: '已达成',
    next: '进行中',
    ahead: '计划',
    unplanned: '日期待定',
  },
  en: {
    label: (phase: string) => `Milestones of ${phase}`,
    reached: 'Reached',
    next: 'Under way',
    ahead: 'Planned',
    unplanned: 'No day yet',
  },
})

interface Milestone {
  name: string
  nameEn: string | null
  plannedOn: string | null
  reachedOn: string | null
}

/** How far a phase is: filled stones are reached, the glowing one is under way. @serves 3.1 */
export function MilestoneBar({ phase, milestones }: { phase: string; milestones: readonly Milestone[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const next = milestones.findIndex(({ reachedOn }) => reachedOn === null)
  const today = isoDay(new Date())
  if (milestones.length === 0) return null
  return (
    <ol className={styles.bar} aria-label={t.label(phase)}>
      {milestones.map(({ name, nameEn, plannedOn, reachedOn }, at) => {
        const state = reachedOn ? 'reached' : at === next ? 'next' : 'ahead'
        const isLate = !reachedOn && plannedOn !== null && plannedOn < today
        return (
          <li key={name} className={styles.stone} data-state={state} data-late={isLate || undefined}>
            <span className={styles.mark} aria-hidden="true">
              {reachedOn && <Icon name="check" size={12} />}
            </span>
            <span className={styles.name}>{language === 'en' && nameEn ? nameEn : name}</span>
            <span className={styles.day}>
              <span className="visually-hidden">{t[state]} </span>
              {reachedOn || plannedOn ? <DateText date={(reachedOn ?? plannedOn)!} /> : t.unplanned}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
