import type { IsoDate } from '#platform/calendar/index.ts'
import type { EventFact } from './facts.ts'
import type { Journey } from './journey.ts'
import type { EventKind } from './recorded-event.ts'
import type { Anchor, SubjectKind } from './standard-action.ts'

interface Occasion {
  anchor: Anchor
  subject: SubjectKind
  /** Whose journey it also belongs to where there is none of the subject yet: a home under contract has none before its delivery. */
  else?: SubjectKind
}

/** Events that call for actions of their own each time they happen, and whose journey they belong to. */
const occasions: Partial<Record<EventKind, Occasion>> = {
  mortgageApplied: { anchor: 'mortgageApplied', subject: 'contract' },
  changeEstablished: { anchor: 'changeEstablished', subject: 'contract' },
  delayKnown: { anchor: 'delayKnown', subject: 'contract' },
  openDayHeld: { anchor: 'openDayHeld', subject: 'contract' },
  defectFound: { anchor: 'defectFound', subject: 'home', else: 'contract' },
  deliveryRefused: { anchor: 'deliveryRefused', subject: 'home', else: 'contract' },
  accessRefused: { anchor: 'accessRefused', subject: 'home', else: 'contract' },
  callMissed: { anchor: 'callMissed', subject: 'home', else: 'contract' },
  opinionTaken: { anchor: 'opinionTaken', subject: 'household' },
  opinionGiven: { anchor: 'opinionGiven', subject: 'household' },
}

/** What ends the asking that an event began. */
const endings: Partial<Record<EventKind, EventKind>> = { mortgageApplied: 'loanPaid' }

/**
 * A journey of its own for each such event, beside the one that was going on that day; without one it waits for the
 * register to tell of it. It ends with what it belongs to, and never moves a step.
 */
export function occasionsOf(journeys: readonly Journey[], events: readonly EventFact[]): Journey[] {
  return events.flatMap((event) => {
    const occasion = occasions[event.kind]
    if (!occasion) return []
    const under = (subject: SubjectKind | undefined) =>
      journeys.findLast((journey) => journey.subjectKind === subject && covers(journey, event.happenedOn))
    const parent = under(occasion.subject) ?? under(occasion.else)
    return parent ? [occasionJourney(parent, occasion, event, endOf(parent, event, events))] : []
  })
}

/** On the last day too: what is seen at the handing over still belongs to the contract. */
const covers = ({ startedOn, endedOn }: Journey, day: IsoDate) =>
  startedOn <= day && (endedOn === null || day <= endedOn)

function occasionJourney(
  { subjectId, projectId, homeId, personId, householdId }: Journey,
  { subject, anchor }: Occasion,
  { id, happenedOn }: EventFact,
  { endedOn, endedBy }: Pick<Journey, 'endedOn' | 'endedBy'>,
): Journey {
  return {
    subjectKind: subject,
    subjectId: subject === 'home' ? homeId! : subjectId,
    originId: id,
    projectId,
    homeId,
    personId,
    householdId,
    startedOn: happenedOn,
    endedOn,
    endedBy,
    turnsOn: null,
    stays: [],
    anchors: { [anchor]: { on: happenedOn, promisedOn: null } },
  }
}

/**
 * A cancelled contract or a home given back asks for nothing more, nor does a household that sold; a delivery or the
 * end of the warranty leaves what was begun to be finished.
 */
function endOf(
  parent: Journey,
  { kind, happenedOn }: EventFact,
  events: readonly EventFact[],
): Pick<Journey, 'endedOn' | 'endedBy'> {
  const ending = endings[kind]
  const ended = ending && events.find((other) => other.kind === ending && other.happenedOn >= happenedOn)
  if (parent.endedBy === 'cancelled' || parent.subjectKind === 'household' || (ending && !ended))
    return { endedOn: parent.endedOn, endedBy: parent.endedBy }
  return ended ? { endedOn: ended.happenedOn, endedBy: 'completed' } : { endedOn: null, endedBy: null }
}
