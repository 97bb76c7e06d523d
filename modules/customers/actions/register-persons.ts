import type { Work } from '#platform/work/index.ts'
import { completenessOf } from '../completeness.ts'
import { refusals } from '../errors.ts'
import { personRegistered } from '../events.ts'
import { type InputProblem, type PersonInput, readPerson } from '../person-input.ts'
import { openPerson, type SealedPerson, sealPerson } from '../person-sealing.ts'
import { factNames, type PersonFacts, type Source } from '../person.ts'
import { type KnownPerson, samePerson } from '../same-person.ts'
import { type PersonToWrite, personStore } from '../store/persons.ts'
import { today } from '../today.ts'

export interface Registration extends PersonInput {
  /** A person known to the caller: what is given replaces what the file says. */
  personId?: string
}

export interface Registered {
  personId: string
  created: boolean
}

interface Wanted {
  facts: PersonFacts
  given: Registration
  sealed: SealedPerson
  outcome: Registered
}

/**
 * Finds the person by identity number, or by phone and name, anywhere in the group, else opens a file (S3-06: one file
 * per customer). A file that is found is completed where it was empty. Any number of persons in six statements.
 */
export async function registerPersons(
  work: Work,
  projectId: string,
  source: Source,
  registrations: readonly Registration[],
  /** Of a single person in the request, for refusals. */
  place?: string,
): Promise<Registered[]> {
  const store = personStore(work)
  const wanted = readAll(work, registrations, place)
  const known = await store.known(indexesOf(wanted, 'phone_index'), indexesOf(wanted, 'identity_index'))
  const fresh = recognise(work, wanted, known)
  await store.add(
    fresh.map((one) => toWrite(one.outcome.personId, one.facts, one.sealed)),
    projectId,
    source,
  )
  const found = wanted.filter(({ outcome }) => !outcome.created)
  await store.join(idsOf(found), projectId)
  await completeFiles(work, found)
  await store.recordIntake(idsOf(wanted), projectId, source)
  for (const { outcome } of fresh) {
    const { personId } = outcome
    work.emit(
      personRegistered,
      { personId, projectId, source },
      { subject: ['customers.person', personId], projectId, personId },
    )
  }
  return wanted.map(({ outcome }) => outcome)
}

function readAll(work: Work, registrations: readonly Registration[], place?: string): Wanted[] {
  return registrations.map((given) => {
    const { personId, ...input } = given
    const { facts, problems } = readPerson(input, today(work))
    if (problems.length > 0) throw invalidPerson(problems, place)
    const sealed = sealPerson(work.services.keyring, facts)
    return { facts, given, sealed, outcome: { personId: personId ?? '', created: false } }
  })
}

/** The refusal that names every wrong field below the place of the person in the request. */
export function invalidPerson(problems: readonly InputProblem[], place = 'body'): Error {
  const fields = problems.map(({ field, zh, en }) => ({ path: `${place}.${field}`, zh, en }))
  return refusals.invalidPerson({ count: fields.length }, { fields })
}

/** Fills in who is known; returns those who are new. Two registrations of one new person make one file. */
function recognise(work: Work, wanted: Wanted[], known: KnownPerson[]): Wanted[] {
  const all = [...known]
  const fresh: Wanted[] = []
  for (const one of wanted) {
    if (one.given.personId) continue
    const marks = {
      name: one.facts.name,
      phoneIndex: one.sealed.phone_index,
      identityIndex: one.sealed.identity_index,
    }
    const same = samePerson(marks, all)
    one.outcome = same ? { personId: same.id, created: false } : { personId: work.newId(), created: true }
    if (!same) fresh.push(one)
    all.push({ id: one.outcome.personId, ...marks })
  }
  return fresh
}

/** Writes what registrations add to known files: empty facts are filled; facts of a named person are replaced. */
async function completeFiles(work: Work, found: Wanted[]): Promise<void> {
  if (found.length === 0) return
  const store = personStore(work)
  const { keyring } = work.services
  const files = await store.resolve(idsOf(found))
  const known = new Map(
    files.map((row) => [row.id, { hasPreferences: row.has_preferences, facts: openPerson(keyring, row) }]),
  )
  const survivors = new Map(files.map((row) => [row.asked_id, row.id]))
  const changed = new Set<string>()
  for (const { given, facts, outcome } of found) {
    outcome.personId = survivors.get(outcome.personId) ?? outcome.personId
    const file = known.get(outcome.personId)
    // Only a registration of the same batch, whose file is being written anyway, is not there yet.
    if (!file) continue
    const after = completed(file.facts, facts, given.personId !== undefined)
    if (factNames.every((name) => after[name] === file.facts[name])) continue
    file.facts = after
    changed.add(outcome.personId)
  }
  const rows = [...changed].map((id) => {
    const { facts, hasPreferences } = known.get(id)!
    return toWrite(id, facts, sealPerson(keyring, facts), hasPreferences)
  })
  await store.rewrite(rows)
}

function completed(before: PersonFacts, given: PersonFacts, replaces: boolean): PersonFacts {
  const entries = factNames.map((name) => {
    const [old, fresh] = [before[name], given[name]]
    return [name, fresh === null || (old !== null && !replaces) ? old : fresh]
  })
  return Object.fromEntries(entries) as PersonFacts
}

const toWrite = (
  id: string,
  facts: PersonFacts,
  sealed: SealedPerson,
  hasPreferences = false,
): PersonToWrite => ({
  id,
  ...sealed,
  completeness: completenessOf(facts, hasPreferences).score,
})

const idsOf = (wanted: readonly Wanted[]) => [...new Set(wanted.map(({ outcome }) => outcome.personId))]

const indexesOf = (wanted: readonly Wanted[], column: 'phone_index' | 'identity_index') => [
  ...new Set(wanted.map(({ sealed }) => sealed[column]).filter((index) => index !== null)),
]
