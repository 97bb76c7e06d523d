import { addClockMinutes } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { togetherRule } from '../kept-together.ts'
import type { Whose } from '../queries/same-matter-cases.ts'
import { raised } from '../same-matter.ts'
import type { CaseRow } from '../tables.ts'
import type { Judgement } from '../triage.ts'

/** The judgement of a case that says the same matter again: it presses more, as the rule has it. */
export async function judgedAsRepeat(
  work: Work,
  judged: Judgement,
  repeatOf: string | undefined,
  whose: Whose & { projectId: string },
): Promise<Judgement & { repeatOf: string | null }> {
  if (!repeatOf) return { ...judged, repeatOf: null }
  const [rule, [former]] = await Promise.all([
    togetherRule(work),
    work.sql<CaseRow>(
      'SELECT project_id, reporter_person_id, home_id, household_id, closed_at FROM cases.case_file WHERE id = $1',
      [repeatOf],
    ),
  ])
  const since = addClockMinutes(work.now, -rule.repeatDays * 1440)
  const isRecent = former && (former.closed_at === null || former.closed_at > since)
  if (!isRecent || !isOf(former, whose))
    throw common.invalidInput(
      { count: 1 },
      {
        fields: [
          {
            path: 'body.repeatOf',
            zh: `只能关联同一客户 ${rule.repeatDays} 天内的个案`,
            en: `This has to be a case of the same customer within ${rule.repeatDays} days`,
          },
        ],
      },
    )
  return { ...judged, urgency: raised(judged.urgency, rule.repeatRaises), repeatOf }
}

const isOf = (former: CaseRow, { projectId, personId, homeId, householdId }: Whose & { projectId: string }) =>
  former.project_id === projectId &&
  ((personId && former.reporter_person_id === personId) ||
    (homeId && former.home_id === homeId) ||
    (householdId && former.household_id === householdId))
