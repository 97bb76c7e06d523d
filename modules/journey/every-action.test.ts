import { describe, expect, it } from 'vitest'
import type { EventFact, HomeFacts, PersonFacts, ProjectFacts } from './facts.ts'
import { journeysOfHome } from './journeys-of-home.ts'
import { journeysOfPerson } from './journeys-of-person.ts'
import { journeysOfProject } from './journey-of-project.ts'
import { plan } from './plan.ts'
import { enteredKinds, type EventKind, eventKinds, needsHome, needsPerson } from './recorded-event.ts'
import { firstActions, firstSettings } from './standard/index.ts'
import { anchors } from './standard-action.ts'

const homeId = '00000000-0000-7000-8000-000000000001'
const projectId = '00000000-0000-7000-8000-000000000002'
const today = '2031-06-01'
const settings = { ...firstSettings, heating: { seasons: 2, seasonEndsOn: '03-15' } }

let last = 0
const event = (kind: EventKind, happenedOn: string, at: string | null = homeId): EventFact => ({
  id: `event ${++last}`,
  kind,
  homeId: at,
  happenedOn,
  happenedAt: null,
})

/** A home that was sold, built, delivered, lived in and sold on, and everything that can happen meanwhile. */
const home: HomeFacts = {
  homeId,
  projectId,
  contracts: [
    {
      id: 'contract',
      signedOn: '2025-03-10',
      plannedDeliveryOn: '2026-05-29',
      cancelledOn: null,
      personId: 'p',
    },
  ],
  deliveries: [
    {
      id: 'delivery',
      contractId: 'contract',
      plannedOn: '2026-05-29',
      deliveredOn: '2026-06-12',
      movedInOn: '2026-07-01',
      endedOn: null,
    },
  ],
  households: [
    { id: 'h', personId: 'p', fromOn: '2025-03-10', untilOn: '2028-02-01' },
    { id: 'h2', personId: 'q', fromOn: '2028-02-01', untilOn: null, birthday: '09-17' },
  ],
  events: [
    event('mortgageApplied', '2025-03-20'),
    event('loanPaid', '2025-05-20'),
    event('changeEstablished', '2025-09-01'),
    event('delayKnown', '2026-05-01'),
    event('openDayHeld', '2026-04-10'),
    event('defectFound', '2026-06-12'),
    event('deliveryRefused', '2026-06-01'),
    event('callMissed', '2026-07-04'),
    event('accessRefused', '2027-07-01'),
    event('opinionTaken', '2027-03-01'),
    event('opinionGiven', '2027-03-01'),
  ],
}

const person: PersonFacts = {
  personId: 'p',
  projectId,
  events: [
    event('visited', '2025-02-10', null),
    event('intentRegistered', '2025-02-10', null),
    event('subscribed', '2025-03-01'),
    event('signingAppointed', '2025-03-09'),
  ],
  contracts: [{ id: 'contract', homeId, signedOn: '2025-03-10', isBuyer: true }],
}

const project: ProjectFacts = {
  projectId,
  firstPhaseDeliveredOn: '2026-06-12',
  phases: [{ id: 'phase', plannedDeliveryOn: '2026-05-29', deliveredOn: '2026-06-12' }],
  events: [
    event('venueOpened', '2025-02-01', null),
    event('showHomeOpened', '2025-02-01', null),
    event('factorFound', '2025-04-01', null),
    event('renewalAccepted', '2031-03-01', null),
  ],
}

const journeys = [
  ...journeysOfPerson(person),
  ...journeysOfHome(home, settings, today),
  ...journeysOfProject(project, settings),
]

/** @serves 2.0, 2.1, 2.2, 2.3, 2.4, 2.5, 2.6, 2.7, 2.8 */
describe('every action of the standard', () => {
  it('is planned by some fact, none waits for what can never happen', () => {
    const day = { today, plansFrom: '2025-01-01', moveToWorkday: (one: string) => one }
    const planned = new Set(
      journeys.flatMap((journey) => plan(firstActions, journey, day).actions).map(({ key }) => key),
    )
    expect(firstActions.map(({ key }) => key).filter((key) => !planned.has(key))).toEqual([])
  })

  it('counts from an anchor that some fact sets, and every anchor is there for an action', () => {
    const set = new Set(journeys.flatMap((journey) => Object.keys(journey.anchors)))
    expect(anchors.filter((anchor) => !set.has(anchor))).toEqual([])
    const used = new Set(firstActions.map(({ anchor }) => anchor))
    expect(anchors.filter((anchor) => !used.has(anchor))).toEqual([])
  })

  it('hangs on what domain.md 2.0 rule 1 says: 1 and 2 on a person, 3 on a contract, 4 to 6 on a home, +1 on a household, +2 on the project', () => {
    const stays = journeys.flatMap(({ subjectKind, stays: own }) =>
      own.map(({ step }) => `${step} ${subjectKind}`),
    )
    expect([...new Set(stays)]).toEqual([
      'WARM_HANDS person',
      'JOINED person',
      'CLOSE_CONTACT contract',
      'WELCOME_HOME home',
      'ASKING_AFTER home',
      'RESPONSIBILITY home',
      'ON_THE_ROAD household',
      'FOUR_YEAR project',
    ])
  })
})

it('names of each kind of event what has to be named, and no person enters what other modules tell', () => {
  const about = eventKinds.map((kind) => [kind, needsPerson(kind), needsHome(kind)])
  expect(about).toContainEqual(['visited', true, false])
  expect(about).toContainEqual(['subscribed', true, true])
  expect(about).toContainEqual(['accessRefused', false, true])
  expect(about).toContainEqual(['venueOpened', false, false])
  expect(eventKinds.filter((kind) => !enteredKinds.includes(kind))).toEqual([
    'callMissed',
    'opinionTaken',
    'opinionGiven',
  ])
})
