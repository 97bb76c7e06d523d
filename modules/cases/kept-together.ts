import type { Work } from '#platform/work/index.ts'

/** What counts as the same matter again, and from how many customers on it is a group complaint. */
export interface TogetherRule {
  id: string
  repeatDays: number
  repeatRaises: number
  groupCustomers: number
  groupDays: number
  version: number
  changedBy: string | null
}

export async function togetherRule(work: Work): Promise<TogetherRule> {
  const [rule] = await work.sql<TogetherRule>(
    `SELECT id, repeat_days AS "repeatDays", repeat_raises AS "repeatRaises", group_customers AS "groupCustomers",
            group_days AS "groupDays", version, changed_by AS "changedBy" FROM cases.together_rule`,
    [],
  )
  return rule!
}
