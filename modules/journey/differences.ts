import type { Journey } from './journey.ts'
import type { ActionRow, Changes, JourneyRow, Kept, StayRow } from './kept.ts'
import type { Plan } from './plan.ts'

/** A journey that follows from the facts, with its plan. */
export interface Wanted {
  journey: Journey
  standardId: string
  earlierVersions?: JourneyRow['earlierVersions']
  plan: Plan
  replanOn: string | null
}

export interface Means {
  newId: () => string
  /** Who stands for the role in this journey; null leaves it to everybody who holds the post. */
  responsible: (role: string, journey: Journey) => string | null
  /** Journeys that move to another version now, with the one that they leave. */
  leaving?: ReadonlyMap<string, string>
}

/**
 * The least that has to be written. Applied once it leaves nothing to write, so it may be repeated; nothing is deleted
 * but stays: an action no longer called for keeps its row and its evidence and is not applicable.
 */
export function differences(
  kept: Kept,
  wanted: readonly Wanted[],
  { newId, responsible, leaving = new Map() }: Means,
): Changes {
  const changes: Changes = {
    addJourneys: [],
    changeJourneys: [],
    writeStays: [],
    dropStays: [],
    addActions: [],
    changeActions: [],
  }
  const journeys = new Map(kept.journeys.map((row) => [identityOf(row), row]))
  const stays = new Map(kept.stays.map((row) => [`${row.journeyId} ${row.step}`, row]))
  const actions = new Map(kept.actions.map((row) => [actionIdentity(row.journeyId, row), row]))

  for (const { journey, standardId, earlierVersions = null, plan, replanOn } of wanted) {
    const known = take(journeys, identityOf(journey))
    const row = journeyRow(journey, { id: known?.id ?? newId(), standardId, earlierVersions, replanOn })
    if (!known) changes.addJourneys.push(row)
    else if (!same(known, row, journeyFields)) changes.changeJourneys.push(row)

    const common = {
      projectId: row.projectId,
      journeyId: row.id,
      homeId: row.homeId,
      householdId: row.householdId,
    }
    for (const { step, enteredOn, leftOn } of journey.stays) {
      const stay: StayRow = { ...common, step, enteredOn, leftOn }
      const before = take(stays, `${row.id} ${step}`)
      if (!before || !same(before, stay, stayFields)) changes.writeStays.push(stay)
    }
    for (const planned of plan.actions) {
      const before = take(actions, actionIdentity(row.id, planned))
      const next = {
        ...planned,
        ...common,
        personId: row.personId,
        responsibleStaffId: responsible(planned.performer, journey),
        isApplicable: true,
        ruledBy: null,
      }
      const settledUnder = before?.isSettled ? (before.ruledBy ?? leaving.get(row.id)) : null
      if (before && settledUnder) {
        // What was settled before the journey moved on stays as it was.
        if (before.ruledBy !== settledUnder)
          changes.changeActions.push(rowOf(before, { ruledBy: settledUnder }))
      } else if (!before) changes.addActions.push({ ...next, id: newId() })
      else {
        const { personId, householdId, responsibleStaffId } = before.isSettled ? before : next
        const after: ActionRow = { ...next, personId, householdId, responsibleStaffId, id: before.id }
        if (!same(before, after, actionFields)) changes.changeActions.push(after)
      }
    }
  }

  // What is left over no longer follows from the facts.
  for (const row of journeys.values())
    if (row.endedBy !== 'cancelled' || row.replanOn !== null)
      changes.changeJourneys.push({
        ...row,
        endedOn: row.endedOn ?? row.startedOn,
        endedBy: 'cancelled',
        expectedEndOn: null,
        replanOn: null,
      })
  changes.dropStays.push(...stays.values())
  for (const row of actions.values()) {
    const ruledBy = row.ruledBy ?? leaving.get(row.journeyId) ?? null
    const isApplicable = row.isApplicable && row.isSettled && ruledBy !== null
    if (row.isApplicable !== isApplicable || row.ruledBy !== ruledBy)
      changes.changeActions.push(rowOf(row, { isApplicable, ruledBy }))
  }
  return changes
}

const rowOf = ({ isSettled: _, ...row }: Kept['actions'][number], change: Partial<ActionRow>): ActionRow => ({
  ...row,
  ...change,
})

function journeyRow(
  journey: Journey,
  own: Pick<JourneyRow, 'id' | 'standardId' | 'earlierVersions' | 'replanOn'>,
): JourneyRow {
  const {
    projectId,
    subjectKind,
    subjectId,
    originId,
    homeId,
    personId,
    householdId,
    startedOn,
    endedOn,
    endedBy,
    anchors,
  } = journey
  const expectedEndOn =
    subjectKind === 'contract' && endedOn === null ? (anchors.plannedDelivery?.on ?? null) : null
  return {
    ...own,
    projectId,
    subjectKind,
    subjectId,
    originId,
    homeId,
    personId,
    householdId,
    startedOn,
    endedOn,
    endedBy,
    expectedEndOn,
  }
}

const identityOf = ({
  subjectKind,
  subjectId,
  originId,
}: Pick<Journey, 'subjectKind' | 'subjectId' | 'originId'>) => `${subjectKind} ${subjectId} ${originId}`

const actionIdentity = (journeyId: string, { key, occurrence }: { key: string; occurrence: number }) =>
  `${journeyId} ${key} ${occurrence}`

const journeyFields = [
  'standardId',
  'earlierVersions',
  'homeId',
  'personId',
  'householdId',
  'startedOn',
  'endedOn',
  'endedBy',
  'expectedEndOn',
  'replanOn',
] as const
const stayFields = ['homeId', 'householdId', 'enteredOn', 'leftOn'] as const
const actionFields = [
  'homeId',
  'personId',
  'householdId',
  'step',
  'dueFrom',
  'dueOn',
  'plannedOn',
  'performer',
  'responsibleStaffId',
  'isApplicable',
  'ruledBy',
] as const

function same<Row, Field extends keyof Row>(
  one: Row,
  other: Pick<Row, Field>,
  fields: readonly Field[],
): boolean {
  return fields.every((field) => one[field] === other[field])
}

function take<Value>(map: Map<string, Value>, key: string): Value | undefined {
  const value = map.get(key)
  map.delete(key)
  return value
}
