import { personsById } from '#modules/customers/index.ts'
import { homesById } from '#modules/estate/index.ts'
import type { Presented, Static } from '#platform/contract/index.ts'
import { maskName } from '#platform/text/index.ts'
import { holds, type Work } from '#platform/work/index.ts'
import { type ActionRecord, stateOf } from '../action-record.ts'
import type { ActionLine as Shape } from '../contract-views.ts'
import type { StandardAction } from '../standard-action.ts'
import { standardStore } from '../stores/standards.ts'

export type ActionLine = Presented<Static<typeof Shape>>

type Row = Omit<ActionRecord, 'timezone'>

/**
 * Stored actions as lines of a list, with home, owner and title; three statements at most, however many. Whoever may
 * not read customers' files sees the owner's family name only.
 */
export async function presentLines(
  work: Work,
  rows: readonly Row[],
  todayOf: (row: Row) => string,
): Promise<ActionLine[]> {
  const [homes, persons, standards] = await Promise.all([
    homesById(work, [...new Set(rows.flatMap(({ homeId }) => homeId ?? []))]),
    personsById(work, [...new Set(rows.flatMap(({ personId }) => personId ?? []))]),
    standardStore(work).byIds(rows.map(({ standardId }) => standardId)),
  ])
  const nameOf = holds(work.actor, 'customers.read') ? (name: string) => name : maskName
  return rows.flatMap((row) => {
    const rule = standards.get(row.standardId)?.byKey.get(row.key)
    const name = persons.get(row.personId ?? '')?.name
    const customer = name ? nameOf(name) : null
    const home = homes.get(row.homeId ?? '')?.label ?? ''
    return rule ? [lineOf(row, rule, { home, customer, today: todayOf(row) })] : []
  })
}

function lineOf(
  row: Row,
  rule: StandardAction,
  { home, customer, today }: { home: string; customer: string | null; today: string },
): ActionLine {
  const { id, projectId, homeId, personId, key, occurrence, step, dueFrom, dueOn, plannedOn, performer } = row
  return {
    id,
    projectId,
    homeId,
    home,
    customer,
    personId,
    key,
    occurrence,
    step,
    title: rule.title,
    state: stateOf({ ...row, timezone: '' }, today),
    dueFrom,
    dueOn,
    plannedOn,
    performer,
    responsibleStaffId: row.responsibleStaffId,
    sameVisitAs: rule.sameVisitAs,
    doneAt: row.doneAt,
    doneBy: row.doneByName,
    confirmedAt: row.confirmedAt,
    notReachedAt: row.doneAt ? null : row.notReachedAt,
    version: row.version,
  }
}
