import { versionedRecords, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { type TogetherRule, togetherRule } from '../kept-together.ts'

/** Changes what counts as the same matter again and as a group complaint; cases are looked at so from now on. */
export async function changeTogetherRule(
  work: Work,
  { version, ...rule }: Omit<TogetherRule, 'id' | 'changedBy'>,
) {
  const [reach] = await work.sql<{ all: boolean }>('SELECT scope.sees_everything() AS all', [])
  if (!reach?.all) throw refusals.ladderAbove()
  const { id } = await togetherRule(work)
  await versionedRecords(work).change('cases.together_rule', id, version, {
    repeat_days: rule.repeatDays,
    repeat_raises: rule.repeatRaises,
    group_customers: rule.groupCustomers,
    group_days: rule.groupDays,
  })
  return togetherRule(work)
}
