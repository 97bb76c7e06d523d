import type { StaffActor, Work } from '#platform/work/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { isUnsafe, urgencies } from '../case.ts'
import { carryBack, carryPromises, type Carried } from '../carrying.ts'
import { refuseConfidential } from '../chairmans-office.ts'
import { refusals } from '../errors.ts'
import { caseWorkedOn } from '../events.ts'
import { addEntry, type CaseInHand, makeMove } from '../in-hand.ts'
import { aboutCase, amongStaff, presentLine } from '../present.ts'
import { riskKinds } from '../risk.ts'
import { caseStore } from '../store.ts'
import type { CaseRow, EntryRow, MergeRow, PromiseRow } from '../tables.ts'
import { stateWords } from '../words.ts'
import { endStandstill } from './pause-clock.ts'
import { refuseClosed } from './reply.ts'

/** What both cases were before, so that it can be undone. */
interface Before {
  from: Partial<CaseRow>
  into: Partial<CaseRow>
  intoAfter: Partial<CaseRow>
  carried: Carried[]
}

const pressing = ['urgency', 'safety', 'safeguarded_at', 'risks'] as const
const dated = ['waiting_since', 'answer_due_at', 'plan_due_at', 'close_due_at'] as const

/** A case of the same customer goes on in another one: its words stay where they are, what is owed is owed there, once. */
export async function mergeCase(
  work: Work,
  caseId: string,
  { version, intoId, reason }: { version: number; intoId: string; reason: string },
) {
  if (caseId === intoId) throw common.notFound()
  const [from, into] = await takeBoth(work, caseId, intoId, version)
  refuseClosed(into)
  refuseMixing(from.file, into.file)
  await endStandstill(work, from)
  await endStandstill(work, into)
  const before = {
    from: pick(from.file, ['state', ...dated]),
    into: pick(into.file, [...pressing, ...dated]),
  }
  makeMove(work, from, 'merge')
  const carried = carryPromises(work, from, into)
  takeOverFacts(from.file, into.file)
  Object.assign(from.file, {
    closed_at: work.now,
    closure: 'merged',
    merged_into: into.file.id,
    waiting_since: null,
    confirm_until: null,
  })
  link(work, from, 'mergedInto', into.file, reason)
  link(work, into, 'mergedHere', from.file, reason)
  await caseStore(work).putBack(from)
  const line = presentLine(await caseStore(work).putBack(into))
  const { name } = work.actor as StaffActor
  const snapshot: Before = { ...before, intoAfter: pick(into.file, [...pressing]), carried }
  await work.sql(
    `INSERT INTO cases.merge (id, project_id, case_id, into_id, merged_at, merged_by_name, reason, before)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [work.newId(), from.file.project_id, caseId, intoId, work.now, name, reason, JSON.stringify(snapshot)],
  )
  return line
}

/** Two cases that were merged by mistake are two again, as long as nothing was said on the strength of it. */
export async function undoMerge(work: Work, caseId: string, reason: string) {
  const [merge] = await work.sql<MergeRow>(
    'SELECT * FROM cases.merge WHERE case_id = $1 AND undone_at IS NULL',
    [caseId],
  )
  if (!merge) throw common.notFound()
  const [from, into] = await takeBoth(work, caseId, merge.into_id)
  const before = revive(merge.before) as Before
  const [said] = await work.sql<EntryRow>(
    `SELECT id FROM cases.entry WHERE project_id = $1 AND case_id = $2 AND at >= $3 AND visible_to_customer LIMIT 1`,
    [merge.project_id, merge.into_id, merge.merged_at],
  )
  from.promises.push(...(await promisesOf(work, merge, before)))
  if (said || into.file.closed_at || !carryBack(work, from, into, before.carried)) throw refusals.mergeUsed()
  Object.assign(from.file, before.from, { closed_at: null, closure: null, merged_into: null })
  for (const key of pressing)
    if (same(into.file[key], before.intoAfter[key])) Object.assign(into.file, { [key]: before.into[key] })
  Object.assign(into.file, pick(before.into as CaseRow, dated), {
    contact_count: into.file.contact_count - from.file.contact_count,
  })
  link(work, from, 'apartAgain', into.file, reason)
  link(work, into, 'apartAgain', from.file, reason)
  await caseStore(work).putBack(into)
  const line = presentLine(await caseStore(work).putBack(from))
  await work.sql(
    'UPDATE cases.merge SET undone_at = $3, undone_by_name = $4 WHERE project_id = $1 AND id = $2',
    [merge.project_id, merge.id, work.now, (work.actor as StaffActor).name],
  )
  return line
}

/** Locks the case in which the given one goes on, or itself. */
export async function takeLiving(work: Work, caseId: string): Promise<CaseInHand> {
  const hand = await caseStore(work).take(caseId)
  return hand.file.merged_into ? takeLiving(work, hand.file.merged_into) : hand
}

/** What went on in another case is judged there. */
export async function refuseMerged(work: Work, { file }: CaseInHand): Promise<void> {
  if (!file.merged_into) return
  const [into] = await work.sql<CaseRow>('SELECT number FROM cases.case_file WHERE id = $1', [
    file.merged_into,
  ])
  throw refusals.goesOnElsewhere({ number: into?.number ?? '' })
}

/** Notes on a case that another one belongs to it. */
export function link(work: Work, hand: CaseInHand, what: string, other: CaseRow, body: string): void {
  const { id: caseId, number, title } = other
  addEntry(work, hand, 'link', { body, details: { what, caseId, number, title } })
  work.emit(caseWorkedOn, aboutCase(hand.file), amongStaff(hand.file))
}

/** Always in the same order, so that two who merge crosswise wait for each other. */
async function takeBoth(
  work: Work,
  caseId: string,
  otherId: string,
  version?: number,
): Promise<[CaseInHand, CaseInHand]> {
  const store = caseStore(work)
  if (caseId < otherId) {
    const one = await store.take(caseId, version)
    return [one, await store.take(otherId)]
  }
  const other = await store.take(otherId)
  return [await store.take(caseId, version), other]
}

function refuseMixing(from: CaseRow, into: CaseRow): void {
  const isSameCustomer =
    from.project_id === into.project_id &&
    ((from.reporter_person_id !== null && from.reporter_person_id === into.reporter_person_id) ||
      (from.household_id !== null && from.household_id === into.household_id))
  if (from.confidence !== into.confidence) [from, into].forEach(refuseConfidential)
  if (!isSameCustomer) throw refusals.differentCustomers()
  if (from.channel === 'board' && into.channel !== 'board') throw refusals.publicIntoHidden()
  const { number, state } = into
  if (state === 'resultGiven')
    throw refusals.wrongState({ number, state, stateZh: stateWords[state].zh, stateEn: stateWords[state].en })
}

/** What presses on the one presses on the other, and the customer waits since her earliest word. */
function takeOverFacts(from: CaseRow, into: CaseRow): void {
  const rank = urgencies.indexOf.bind(urgencies)
  if (rank(from.urgency) < rank(into.urgency)) into.urgency = from.urgency
  if (isUnsafe({ safety: from.safety, safeguardedAt: from.safeguarded_at })) into.safeguarded_at = null
  into.safety ||= from.safety
  into.risks = riskKinds.filter((kind) => into.risks.includes(kind) || from.risks.includes(kind))
  into.contact_count += from.contact_count
  if (from.waiting_since && !(into.waiting_since && into.waiting_since <= from.waiting_since))
    into.waiting_since = from.waiting_since
  into.group_id ??= from.group_id
}

const pick = <Key extends keyof CaseRow>(row: Pick<CaseRow, Key>, keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<CaseRow, Key>

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function promisesOf(work: Work, { project_id, case_id }: MergeRow, { carried }: Before) {
  return work.sql<PromiseRow>(
    'SELECT * FROM cases.promise WHERE project_id = $1 AND case_id = $2 AND id = ANY ($3)',
    [project_id, case_id, carried.map(({ id }) => id)],
  )
}

const instant = /^\d{4}-\d\d-\d\dT/

/** Instants out of JSON are dates again. */
function revive(value: unknown): unknown {
  if (typeof value === 'string') return instant.test(value) ? new Date(value) : value
  if (Array.isArray(value)) return value.map(revive)
  if (value && typeof value === 'object' && !(value instanceof Date))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revive(one)]))
  return value
}
