import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#platform/calendar/index.ts'
import type { EventFact, PersonFacts } from './facts.ts'
import { journeysOfPerson } from './journeys-of-person.ts'
import { plan } from './plan.ts'
import { type EventKind, kindsAboutPerson, needsHome } from './recorded-event.ts'
import { firstActions } from './standard/index.ts'

const projectId = 'project'
const event = (kind: EventKind, happenedOn: string, more: Partial<EventFact> = {}): EventFact => ({
  id: `${kind} ${happenedOn}`,
  kind,
  homeId: needsHome(kind) ? 'home' : null,
  happenedOn,
  happenedAt: null,
  ...more,
})
const facts = (events: EventFact[], contracts: PersonFacts['contracts'] = []): PersonFacts => ({
  personId: 'p',
  projectId,
  events,
  contracts,
})
const signed = (signedOn: string) => ({ id: `contract ${signedOn}`, homeId: 'home', signedOn, isBuyer: true })
const brief = (given: PersonFacts) =>
  journeysOfPerson(given).map(
    ({ stays, startedOn, endedOn, endedBy }) => `${stays[0]!.step} ${startedOn} to ${endedOn} ${endedBy}`,
  )

/** @serves 2.1, 2.2 */
describe('a customer before the contract', () => {
  it('is in step 1 from the first contact until the subscription, and in step 2 until the contract is signed', () => {
    const events = [
      event('visited', '2026-03-04'),
      event('visitBooked', '2026-03-01'),
      event('subscribed', '2026-03-20'),
      event('visited', '2026-03-22'),
    ]
    expect(brief(facts(events))).toEqual([
      'WARM_HANDS 2026-03-01 to 2026-03-20 completed',
      'JOINED 2026-03-20 to null null',
    ])
    expect(brief(facts(events, [signed('2026-04-02')]))[1]).toBe('JOINED 2026-03-20 to 2026-04-02 completed')
  })

  it('came before the subscription where both are of one day', () => {
    expect(brief(facts([event('subscribed', '2026-03-20'), event('visited', '2026-03-20')]))).toEqual([
      'WARM_HANDS 2026-03-20 to 2026-03-20 completed',
      'JOINED 2026-03-20 to null null',
    ])
  })

  it('leaves step 1 when lost, and begins it anew when coming back; a visit told late moves no identity', () => {
    const events = [
      event('visited', '2026-03-04'),
      event('lost', '2026-05-01'),
      event('visited', '2026-09-09'),
    ]
    const expected = ['WARM_HANDS 2026-03-04 to 2026-05-01 cancelled', 'WARM_HANDS 2026-09-09 to null null']
    expect(brief(facts(events))).toEqual(expected)
    const late = [...events, event('visited', '2026-02-20')]
    expect(brief(facts(late))).toEqual([expected[0]!.replace('03-04', '02-20'), expected[1]])
    const origins = (given: PersonFacts) => journeysOfPerson(given).map(({ originId }) => originId)
    expect(origins(facts(late))).toEqual(origins(facts(events)))
    expect(origins(facts(late))).toEqual(['project', expect.stringMatching(/^[0-9a-f-]{36}$/)])
  })

  it('leaves step 2 when the subscription is cancelled, and a contract later belongs to another subscription', () => {
    const events = [
      event('subscribed', '2026-03-20', { happenedAt: new Date('2026-03-20T10:00:00+08:00') }),
      event('subscriptionCancelled', '2026-03-20', { happenedAt: new Date('2026-03-20T18:00:00+08:00') }),
      event('subscribed', '2026-06-01'),
    ]
    expect(brief(facts(events, [signed('2026-06-11')]))).toEqual([
      'JOINED 2026-03-20 to 2026-03-20 cancelled',
      'JOINED 2026-06-01 to 2026-06-11 completed',
    ])
  })

  it('signs on the day last appointed, or on the day of the contract; the first appointment is kept for comparison', () => {
    const events = [
      event('subscribed', '2026-03-20'),
      event('signingAppointed', '2026-03-27', { id: '1' }),
      event('signingAppointed', '2026-03-25', { id: '2' }),
    ]
    const day = (given: PersonFacts) => journeysOfPerson(given).at(-1)!.anchors.signingAppointed
    expect(day(facts(events))).toEqual({ on: '2026-03-25', promisedOn: '2026-03-27' })
    expect(day(facts(events, [signed('2026-03-24')]))).toEqual({ on: '2026-03-24', promisedOn: '2026-03-27' })
  })

  it('is asked after the visit for script, factors, channels and the call of 48 hours, and after the subscription for a named contact at once', () => {
    const day = { today: '2026-03-21', plansFrom: '2026-01-01', moveToWorkday: (one: string) => one }
    const asked = journeysOfPerson(
      facts([event('visited', '2026-03-04'), event('subscribed', '2026-03-20')]),
    ).flatMap((journey) =>
      plan(firstActions, journey, day).actions.map(({ key, dueOn }) => `${key} ${dueOn}`),
    )
    expect(asked).toEqual([
      '1.1 2026-03-05',
      '1.2.2 2026-03-05',
      '1.3 2026-03-05',
      '1.8 2026-03-06',
      '2.2 2026-03-21',
      '2.3 2026-03-20',
      '2.5 2026-03-21',
      '2.6 2026-03-23',
    ])
  })

  const anyFacts: fc.Arbitrary<PersonFacts> = fc
    .record({
      told: fc.array(
        fc.record({ kind: fc.constantFrom(...kindsAboutPerson), day: fc.nat(90), home: fc.nat(1) }),
        { maxLength: 10 },
      ),
      contracts: fc.array(fc.record({ day: fc.nat(90), home: fc.nat(1), isBuyer: fc.boolean() }), {
        maxLength: 2,
      }),
    })
    .map(({ told, contracts }) =>
      facts(
        told.map(({ kind, day, home }, index) =>
          event(kind, addDays('2026-03-01', day), {
            id: `e${index}`,
            homeId: needsHome(kind) ? `home ${home}` : null,
          }),
        ),
        contracts.map(({ day, home, isBuyer }, index) => ({
          id: `c${index}`,
          homeId: `home ${home}`,
          signedOn: addDays('2026-03-01', day),
          isBuyer,
        })),
      ),
    )

  it('whatever happened, in whatever order it is told, comes to the same journeys; each is there once and in order', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(), (given, turn) => {
        const journeys = journeysOfPerson(given)
        const shuffled = given.events.toSorted(
          (one, other) =>
            ((Number(one.id.slice(1)) * 7919 + turn) % 101) -
            ((Number(other.id.slice(1)) * 7919 + turn) % 101),
        )
        expect(journeysOfPerson({ ...given, events: shuffled })).toEqual(journeys)
        const identities = journeys.map(({ originId }) => originId)
        expect(new Set(identities).size).toBe(identities.length)
        for (const { startedOn, endedOn } of journeys)
          expect(endedOn === null || startedOn <= endedOn).toBe(true)
        const warm = journeys.filter(({ stays }) => stays[0]!.step === 'WARM_HANDS')
        expect(warm.filter(({ endedOn }) => endedOn === null).length).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('every contact belongs to a time of getting to know one another or to a running subscription', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const journeys = journeysOfPerson(given)
        const contacts = given.events.filter(({ kind }) => kind === 'visited')
        for (const { happenedOn } of contacts)
          expect(
            journeys.some(
              ({ startedOn, endedOn }) =>
                startedOn <= happenedOn && (endedOn === null || happenedOn <= endedOn),
            ),
          ).toBe(true)
      }),
    )
  })
})
