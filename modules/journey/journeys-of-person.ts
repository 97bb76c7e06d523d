import { createHash } from 'node:crypto'
import type { IsoDate } from '#platform/calendar/index.ts'
import type { EventFact, PersonFacts } from './facts.ts'
import type { AnchorDay, Journey } from './journey.ts'

/**
 * The journeys of a customer in a project before the contract (domain.md 2.0 rule 1): step 1 from the first registered
 * contact until a subscription, a contract or the loss; step 2 for each subscription until the contract is signed.
 */
export function journeysOfPerson(given: PersonFacts): Journey[] {
  const facts = { ...given, events: given.events.toSorted(byTime) }
  const purchases = facts.events
    .filter(({ kind }) => kind === 'subscribed')
    .map((subscribed) => purchaseJourney(facts, subscribed))
  return [...courtships(facts, purchases), ...purchases]
}

const entries = ['visitBooked', 'visited', 'intentRegistered']

/**
 * Each time of getting to know one another. It is named after what ended the one before, so that a visit told late
 * moves its beginning and not its identity.
 */
function courtships(facts: PersonFacts, purchases: readonly Journey[]): Journey[] {
  const journeys: Journey[] = []
  let originId = facts.projectId
  let open: EventFact[] = []
  const close = (ending: Ending | null) => {
    if (open.length > 0) journeys.push(courtship(facts, originId, open, ending))
    open = []
    if (ending) originId = afterwards(ending.id)
  }
  for (const { entry, ending } of happenings(facts)) {
    if (ending) close(ending)
    else if (entry && !purchases.some((purchase) => isUnderWay(purchase, entry.happenedOn))) open.push(entry)
  }
  close(null)
  return journeys
}

/** An id of its own for what begins after an ending; the id of a subscription itself names its step 2. */
const afterwards = (id: string) =>
  createHash('sha256')
    .update(`after ${id}`)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')

interface Ending {
  id: string
  on: IsoDate
  by: 'completed' | 'cancelled'
}

/** Contacts and endings by day; of one day the contacts come first. */
function happenings({ events, contracts }: PersonFacts): { entry?: EventFact; ending?: Ending }[] {
  const contacts = events.filter(({ kind }) => entries.includes(kind))
  const endings: Ending[] = [
    ...events
      .filter(({ kind }) => kind === 'subscribed' || kind === 'lost')
      .map(({ id, kind, happenedOn }) => ({
        id,
        on: happenedOn,
        by: kind === 'lost' ? ('cancelled' as const) : ('completed' as const),
      })),
    ...contracts
      .filter(({ isBuyer }) => isBuyer)
      .map(({ id, signedOn }) => ({ id, on: signedOn, by: 'completed' as const })),
  ]
  return [
    ...contacts.map((entry) => ({ entry, mark: `${entry.happenedOn} 0` })),
    ...endings.map((ending) => ({ ending, mark: `${ending.on} 1 ${ending.id}` })),
  ].toSorted((one, other) => (one.mark < other.mark ? -1 : one.mark > other.mark ? 1 : 0))
}

/** A subscription that is running: whoever comes in meanwhile comes about it; on its first day one came before it. */
const isUnderWay = ({ startedOn, endedOn }: Journey, day: IsoDate) =>
  startedOn < day && (endedOn === null || day < endedOn)

function courtship(
  facts: PersonFacts,
  originId: string,
  contacts: readonly EventFact[],
  ending: Ending | null,
): Journey {
  const firstOf = (kind: string): AnchorDay | null => {
    const first = contacts.find((contact) => contact.kind === kind)
    return first ? { on: first.happenedOn, promisedOn: null } : null
  }
  const [visited, intentRegistered] = [firstOf('visited'), firstOf('intentRegistered')]
  const startedOn = contacts[0]!.happenedOn
  return {
    ...ofPerson(facts),
    originId,
    homeId: null,
    startedOn,
    endedOn: ending?.on ?? null,
    endedBy: ending?.by ?? null,
    stays: [{ step: 'WARM_HANDS', enteredOn: startedOn, leftOn: ending?.on ?? null }],
    anchors: { ...(visited && { visited }), ...(intentRegistered && { intentRegistered }) },
  }
}

function purchaseJourney(facts: PersonFacts, subscribed: EventFact): Journey {
  const { id, homeId, happenedOn: startedOn } = subscribed
  const later = facts.events.filter(
    (event) => event.homeId === homeId && event !== subscribed && !isBefore(event, subscribed),
  )
  const stop = later.find((event) =>
    event.kind === 'subscribed' ? byTime(event, subscribed) > 0 : event.kind === 'subscriptionCancelled',
  )
  const stoppedOn = stop?.happenedOn ?? null
  const contract = facts.contracts
    .filter((one) => one.homeId === homeId && one.signedOn >= startedOn)
    .filter(({ signedOn }) => stoppedOn === null || signedOn <= stoppedOn)
    .toSorted((one, other) => (one.signedOn < other.signedOn ? -1 : 1))[0]
  const endedOn = contract?.signedOn ?? stoppedOn
  const about = later.filter(({ happenedOn }) => stoppedOn === null || happenedOn <= stoppedOn)
  return {
    ...ofPerson(facts),
    originId: id,
    homeId,
    startedOn,
    endedOn,
    endedBy: endedOn === null ? null : contract ? 'completed' : 'cancelled',
    stays: [{ step: 'JOINED', enteredOn: startedOn, leftOn: endedOn }],
    anchors: {
      subscribed: { on: startedOn, promisedOn: null },
      ...signingDay(about, contract?.signedOn ?? null),
    },
  }
}

/** The day of the signing: as it was, else as it was last appointed; the first appointment is kept for comparison. */
function signingDay(about: readonly EventFact[], signedOn: IsoDate | null) {
  const appointed = about
    .filter(({ kind }) => kind === 'signingAppointed')
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const on = signedOn ?? appointed.at(-1)?.happenedOn
  return on ? { signingAppointed: { on, promisedOn: appointed[0]?.happenedOn ?? null } } : {}
}

const ofPerson = ({ personId, projectId }: PersonFacts) => ({
  subjectKind: 'person' as const,
  subjectId: personId,
  projectId,
  personId,
  householdId: null,
  turnsOn: null,
})

const isBefore = (one: EventFact, other: EventFact) =>
  one.happenedOn === other.happenedOn && one.happenedAt && other.happenedAt
    ? one.happenedAt < other.happenedAt
    : one.happenedOn < other.happenedOn

/** By day, then by the moment where it is known, then by the order in which they were recorded. */
const byTime = (one: EventFact, other: EventFact): number => {
  const [mark, otherMark] = [one, other].map(
    ({ happenedOn, happenedAt, id }) => `${happenedOn} ${happenedAt?.toISOString() ?? ''} ${id}`,
  ) as [string, string]
  return mark < otherMark ? -1 : mark > otherMark ? 1 : 0
}
