import type { CaseRow } from './tables.ts'
import type { RiskKind } from './risk.ts'

/** Where the cause lies, and so who has to change something. */
export const lessonKinds = ['product', 'process', 'attitude', 'supplier'] as const
export type LessonKind = (typeof lessonKinds)[number]

export const lessonOrders = ['closedAt', 'cost', 'similar'] as const

export interface LessonRule {
  fromLevel: number
  ifReopened: boolean
  ifSpecial: boolean
  risks: RiskKind[]
}

/** Whether nobody may leave the complaint without saying what it teaches. */
export function owesLesson(
  {
    kind,
    closed_at,
    merged_into,
    special_since,
    level,
    reopened_count,
    risks,
  }: Pick<
    CaseRow,
    'kind' | 'closed_at' | 'merged_into' | 'special_since' | 'level' | 'reopened_count' | 'risks'
  >,
  rule: LessonRule,
): boolean {
  return (
    kind === 'complaint' &&
    closed_at !== null &&
    merged_into === null &&
    (level >= rule.fromLevel ||
      (rule.ifReopened && reopened_count > 0) ||
      (rule.ifSpecial && special_since !== null) ||
      risks.some((risk) => rule.risks.includes(risk)))
  )
}
