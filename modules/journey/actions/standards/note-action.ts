import type { Work } from '#platform/work/index.ts'
import { isSameValue } from '../../same-value.ts'
import type { StandardAction } from '../../standard-action.ts'

/** What a level below may say otherwise, under the columns by which the log knows it. */
const logged: Record<string, (action: StandardAction) => unknown> = {
  after_months: ({ after }) => after.months,
  after_days: ({ after }) => after.days,
  opens_days: ({ opens }) => opens,
  grace_days: ({ grace }) => grace,
  every_months: ({ repeats }) => repeats?.everyMonths ?? null,
  performer_role: ({ performer }) => performer,
  same_visit_as: ({ sameVisitAs }) => sameVisitAs,
  evidence: ({ evidence }) => evidence.flatMap(({ anyOf }) => anyOf),
  shares: ({ shares }) => shares,
  customer_zh: ({ customer }) => customer?.zh ?? null,
  customer_done_zh: ({ customerDone }) => customerDone?.zh ?? null,
  is_optional: ({ optional }) => optional,
  guide_zh: ({ guide }) => guide.zh,
  pictures: ({ pictures }) => pictures.length,
}

const nameOf = ({ key, title }: StandardAction) => ({ action_key: `${key} ${title.zh}` })

/** A line for what a level below says otherwise for the first time: its row is new, so that the log knows no old one. */
export function noteChanged(
  work: Work,
  standardId: string,
  above: StandardAction,
  action: StandardAction,
): Promise<void> {
  const changes = Object.entries(logged)
    .map(([column, of]) => [column, [of(above), of(action)]] as const)
    .filter(([, [was, is]]) => !isSameValue(was, is))
  return work.note(
    'update',
    { subject: ['journey.standard', standardId] },
    { ...nameOf(action), ...Object.fromEntries(changes) },
  )
}

/** A line for an action that a draft adds, takes out, switches off or no longer says otherwise. */
export const noteAction = (
  work: Work,
  change: 'insert' | 'delete' | 'update',
  standardId: string,
  action: StandardAction,
  details: Record<string, unknown> = {},
): Promise<void> =>
  work.note(change, { subject: ['journey.standard', standardId] }, { ...nameOf(action), ...details })
