import type { Journey } from './journey.ts'
import type { ActionRow, Changes, JourneyRow, Kept, StayRow } from './kept.ts'
import type { Plan } from './plan.ts'

/** A journey that follows from the facts, with its plan. */
export interface Wanted {
  journey: Journey
  standardId: string
  plan: Plan
  replanOn: string | null
}

export interface Means {
  newId: () => string
  /** Who stands for the role in this journey; null leaves it to everybody who holds the post. */
  responsible: (role: string, journey: Journey) => string | null
}

/**
 * The least that has to be written. Applied once it leaves nothing to write, so it may be repeated; nothing is deleted
 * but stays: an action no longer called for keeps its row and its evidence and is not applicable.
 */
export function differences(kept: Kept, wanted: readonly Wanted[], { newId, responsible }: Means): Changes {
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

  for (const { journey, standardId, plan, replanOn } of wanted) {
    const known = take(journeys, identityOf(journey))
    const row = journeyRow(journey, { id: known?.id ?? newId(), standardId, replanOn })
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
      }
      if (!before) changes.addActions.push({ ...next, id: newId() })
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
  for (const { isSettled: _, ...row } of actions.values())
    if (row.isApplicable) changes.changeActions.push({ ...row, isApplicable: false })
  return changes
}

function journeyRow(journey: Journey, own: Pick<JourneyRow, 'id' | 'standardId' | 'replanOn'>): JourneyRow {
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
