import type { HistoryLine } from '#platform/history/line.ts'
import { useLanguage } from '../../language.ts'
import { useLogWords } from './log-words.ts'

/** How a line of the log is told: who, what was done, to what. */
export function useLineWords() {
  const language = useLanguage()
  const { actors, changes, reasons, subjects } = useLogWords()
  return {
    /** What the system does by itself carries its reason as a name. */
    who: ({ actorKind, actorName }: Pick<HistoryLine, 'actorKind' | 'actorName'>): string =>
      (actorKind === 'staff' || actorKind === 'resident' ? actorName : null) ??
      actors[actorKind] ??
      actorKind,
    /** The route as its contract sums it up, or why the system acted. */
    action: ({ action, actionWords }: Pick<HistoryLine, 'action' | 'actionWords'>): string | null =>
      actionWords?.[language] ?? (action === null ? null : (reasons[action] ?? null)),
    change: ({ change }: Pick<HistoryLine, 'change'>): string => changes[change] ?? change,
    /** What the record is called, where it has a name. */
    name: ({ subjectId, names }: Pick<HistoryLine, 'subjectId' | 'names'>): string | undefined =>
      names[subjectId ?? '']?.[language],
    subject: ({ subject }: Pick<HistoryLine, 'subject'>): string => subjects[subject] ?? subject,
  }
}
