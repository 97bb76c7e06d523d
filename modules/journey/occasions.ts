import type { IsoDate } from '#platform/calendar/index.ts'
import type { EventFact } from './facts.ts'
import type { Journey } from './journey.ts'
import type { EventKind } from './recorded-event.ts'
import type { Anchor, SubjectKind } from './standard-action.ts'

/** Events that call for actions of their own each time they happen, and whose journey they belong to. */
const occasions: Partial<Record<EventKind, { anchor: Anchor; subject: SubjectKind }>> = {
  mortgageApplied: { anchor: 'mortgageApplied', subject: 'contract' },
  changeEstablished: { anchor: 'changeEstablished', subject: 'contract' },
  delayKnown: { anchor: 'delayKnown', subject: 'contract' },
  openDayHeld: { anchor: 'openDayHeld', subject: 'contract' },
  defectFound: { anchor: 'defectFound', subject: 'home' },
  accessRefused: { anchor: 'accessRefused', subject: 'home' },
  callMissed: { anchor: 'callMissed', subject: 'home' },
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
    const parent =
      occasion &&
      journeys.findLast(
        (journey) => journey.subjectKind === occasion.subject && covers(journey, event.happenedOn),
      )
    return parent ? [occasionJourney(parent, occasion.anchor, event, endOf(parent, event, events))] : []
  })
}

/** On the last day too: what is seen at the handing over still belongs to the contract. */
const covers = ({ startedOn, endedOn }: Journey, day: IsoDate) =>
  startedOn <= day && (endedOn === null || day <= endedOn)

function occasionJourney(
  { subjectKind, subjectId, projectId, homeId, personId, householdId }: Journey,
  anchor: Anchor,
  { id, happenedOn }: EventFact,
  { endedOn, endedBy }: Pick<Journey, 'endedOn' | 'endedBy'>,
): Journey {
  return {
    subjectKind,
    subjectId,
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
