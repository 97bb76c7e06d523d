import { homesById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { endsTooEarly, refusals } from '../errors.ts'
import { holdingEnded } from '../events.ts'
import { carriesHousehold, type EndReason, holdingWords } from '../holding.ts'
import { type HoldingRow, holdingStore } from '../store/holdings.ts'

export interface Ending {
  /** The first day on which the home is no longer held, YYYY-MM-DD. */
  untilOn: string
  reason: EndReason
}

/**
 * Ends holdings; nothing is deleted. When the last owner (or tenant) of a household leaves, the household is closed
 * and the holdings of its family and authorised persons end with it.
 */
export async function endHoldings(
  work: Work,
  holdingIds: readonly string[],
  { untilOn, reason }: Ending,
): Promise<void> {
  if (holdingIds.length === 0) return
  const store = holdingStore(work)
  const ending = await store.byIds(holdingIds)
  if (ending.length < new Set(holdingIds).size) throw common.notFound()
  for (const { until_on, from_on } of ending) {
    if (until_on !== null) throw refusals.alreadyEnded({ untilOn: until_on })
    if (untilOn < from_on && reason !== 'correction') throw endsTooEarly('untilOn', untilOn, from_on)
  }
  const { households, dependents } = await whatFalls(work, ending)
  const all = [...ending, ...dependents]
  await store.end(
    all.map(({ id }) => id),
    untilOn,
    reason,
  )
  await store.closeHouseholds(households, untilOn)
  const homes = await homesById(
    work,
    all.map(({ home_id }) => home_id),
  )
  for (const row of all) {
    const words = holdingWords[row.kind]
    work.emit(
      holdingEnded,
      {
        holdingId: row.id,
        householdId: row.household_id,
        personId: row.person_id,
        homeId: row.home_id,
        kind: row.kind,
        untilOn: untilOn < row.from_on ? row.from_on : untilOn,
        reason,
        home: homes.get(row.home_id)?.label ?? '',
        kindZh: words.zh,
        kindEn: words.en,
      },
      {
        subject: ['customers.holding', row.id],
        projectId: row.project_id,
        personId: row.person_id,
        homeId: row.home_id,
      },
    )
  }
}

/** Ends one holding. */
export function endHolding(work: Work, holdingId: string, ending: Ending): Promise<void> {
  return endHoldings(work, [holdingId], ending)
}

/** Households that lose the last of those who carry them, and the others who live there. */
async function whatFalls(
  work: Work,
  ending: readonly HoldingRow[],
): Promise<{ households: string[]; dependents: HoldingRow[] }> {
  if (!ending.some(({ kind }) => carriesHousehold(kind))) return { households: [], dependents: [] }
  const leaving = new Set(ending.map(({ id }) => id))
  const open = await holdingStore(work).openHoldings([...new Set(ending.map(({ home_id }) => home_id))])
  const staying = open.filter(({ id }) => !leaving.has(id))
  const households = [
    ...new Set(ending.filter(({ kind }) => carriesHousehold(kind)).map(({ household_id }) => household_id)),
  ].filter((id) => !staying.some(({ household_id, kind }) => household_id === id && carriesHousehold(kind)))
  return { households, dependents: staying.filter(({ household_id }) => households.includes(household_id)) }
}
