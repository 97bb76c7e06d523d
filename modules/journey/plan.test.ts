import * as fc from 'fast-check'
import { addDays, addMonths, chinaWorkday } from '#platform/calendar/index.ts'
import { describe, expect, it } from 'vitest'
import type { HomeFacts } from './facts.ts'
import type { Journey } from './journey.ts'
import { journeysOfHome } from './journeys-of-home.ts'
import { type PlannedAction, plan, type PlanningDay } from './plan.ts'
import { firstActions, firstSettings } from './standard/index.ts'
import { anyDay, anyHomeFacts, homeId, projectId } from './testing/index.ts'

const moveToWorkday = (day: string): string => (chinaWorkday(day) ? day : moveToWorkday(addDays(day, 1)))
const on = (today: string, plansFrom = '2000-01-01'): PlanningDay => ({ today, plansFrom, moveToWorkday })
const planHome = (facts: HomeFacts, day: PlanningDay) =>
  journeysOfHome(facts, firstSettings, day.today).map((journey) => ({
    journey,
    ...plan(firstActions, journey, day),
  }))
const find = (actions: PlannedAction[], key: string, occurrence = 1) =>
  actions.find((action) => action.key === key && action.occurrence === occurrence)

const delivered = (
  dates: Partial<HomeFacts['deliveries'][number]> = {},
  contract: Partial<HomeFacts['contracts'][number]> = {},
): HomeFacts => ({
  homeId,
  projectId,
  contracts: [
    {
      id: 'c',
      signedOn: '2025-03-10',
      plannedDeliveryOn: '2026-05-29',
      cancelledOn: null,
      personId: 'p',
      ...contract,
    },
  ],
  deliveries: [
    {
      id: 'd',
      contractId: 'c',
      plannedOn: null,
      deliveredOn: '2026-06-12',
      movedInOn: null,
      endedOn: null,
      ...dates,
    },
  ],
  households: [{ id: 'h', personId: 'p', fromOn: '2025-03-10', untilOn: null }],
  events: [],
})
const journeyOf = (facts: HomeFacts, kind: Journey['subjectKind'], today: string) => {
  const found = planHome(facts, on(today)).find(({ journey }) => journey.subjectKind === kind)
  return found ?? { actions: [], extendOn: null, journey: null }
}

describe('the plan of a home', () => {
  it('moves deadlines with the real delivery and keeps the promised day for comparison', () => {
    const { actions } = journeyOf(delivered(), 'home', '2026-06-12')
    // 12 June 2026 is a Friday; the records of the day may be entered until the next evening, a Saturday for contact actions.
    expect(find(actions, '4.8')).toMatchObject({
      dueFrom: '2026-06-12',
      dueOn: '2026-06-13',
      plannedOn: '2026-05-30',
    })
    expect(find(actions, '4.2')).toMatchObject({
      dueFrom: '2026-06-12',
      dueOn: '2026-06-15',
      plannedOn: '2026-06-01',
    })
    expect(find(actions, '4.11')).toMatchObject({ dueFrom: '2026-06-15', dueOn: '2026-07-13' })
  })

  it('calls three months after the move-in, or half a year after the delivery of a home nobody moved into [5.1]', () => {
    expect(find(journeyOf(delivered(), 'home', '2026-06-20').actions, '5.1')).toMatchObject({
      dueFrom: '2026-11-27',
      dueOn: '2026-12-28',
    })
    const lived = delivered({ movedInOn: '2026-07-01' })
    expect(find(journeyOf(lived, 'home', '2026-07-02').actions, '5.1')).toMatchObject({
      dueFrom: '2026-09-16',
      dueOn: '2026-10-16',
    })
    expect(find(journeyOf(lived, 'home', '2026-07-02').actions, '5.5')).toMatchObject({ dueOn: '2026-07-08' })
    expect(find(journeyOf(delivered(), 'home', '2026-07-02').actions, '5.5')).toBeUndefined()
  })

  it('moves a contact action out of the National Day holidays, a safety check never', () => {
    const facts = delivered({ deliveredOn: '2025-08-01', movedInOn: '2025-09-02' })
    const { actions } = journeyOf(facts, 'home', '2025-09-10')
    expect(find(actions, '5.6')).toMatchObject({ dueOn: '2025-10-09' })
    const yearLater = delivered({ deliveredOn: '2024-08-01', movedInOn: '2024-09-02' })
    const checks = journeyOf(yearLater, 'home', '2025-09-10').actions
    expect(find(checks, '6.1')).toMatchObject({ dueOn: '2025-10-09' })
    expect(find(checks, '6.3')).toMatchObject({ dueOn: '2025-10-02' })
  })

  it('asks for regular contact every three months until the delivery and not after it [3.4]', () => {
    const { actions } = journeyOf(delivered(), 'contract', '2026-07-01')
    const contacts = actions.filter(({ key }) => key === '3.4')
    expect(contacts.map(({ occurrence }) => occurrence)).toEqual([1, 2, 3, 4, 5])
    expect(contacts.at(-1)!.dueFrom).toBe(addDays(addMonths('2025-03-10', 15), -15))
  })

  it('shows of a recurring action what has opened and the next one, and says when there will be more', () => {
    const facts = delivered({ deliveredOn: null }, { plannedDeliveryOn: '2027-12-31' })
    const { actions, extendOn } = journeyOf(facts, 'contract', '2025-06-01')
    expect(actions.filter(({ key }) => key === '3.4').map(({ occurrence }) => occurrence)).toEqual([1, 2])
    expect(extendOn).toBe(find(actions, '3.1', 4)!.dueFrom)
  })

  it('asks at once for a statutory notice whose term had passed before the contract, and drops a mere courtesy', () => {
    const late = delivered({ deliveredOn: null }, { signedOn: '2026-05-15', plannedDeliveryOn: '2026-05-29' })
    const { actions } = journeyOf(late, 'contract', '2026-05-15')
    expect(find(actions, '4.1')).toMatchObject({ dueOn: '2026-05-15' })
    expect(find(actions, '3.3')).toBeUndefined()
  })

  it('asks nothing more of a cancelled contract', () => {
    expect(
      journeyOf(delivered({ deliveredOn: null }, { cancelledOn: '2026-01-05' }), 'contract', '2026-01-06')
        .actions,
    ).toEqual([])
  })

  it('welcomes a second owner and leaves the warranty running', () => {
    const before = delivered({ movedInOn: '2026-07-01' })
    const sold: HomeFacts = {
      ...before,
      households: [
        { id: 'h', personId: 'p', fromOn: '2025-03-10', untilOn: '2027-02-01' },
        { id: 'h2', personId: 'q', fromOn: '2027-02-01', untilOn: null },
      ],
    }
    const journeys = planHome(sold, on('2027-03-01'))
    const home = journeys.filter(({ journey }) => journey.subjectKind === 'home')
    expect(home).toHaveLength(1)
    expect(home[0]!.journey).toMatchObject({ personId: 'q', householdId: 'h2' })
    expect(find(home[0]!.actions, '6.6.W5')).toMatchObject({ dueFrom: '2031-03-14' })
    const [first, second] = journeys.filter(({ journey }) => journey.subjectKind === 'household')
    expect(first!.journey).toMatchObject({ subjectId: 'h', endedOn: '2027-02-01' })
    expect(first!.actions).toEqual([])
    expect(find(second!.actions, '7.9')).toMatchObject({ dueFrom: '2027-02-01', dueOn: '2027-03-03' })
    expect(journeys.find(({ journey }) => journey.subjectKind === 'contract')!.journey.householdId).toBe('h')
  })

  it('asks for nothing that was due before the project began to work with the plan', () => {
    const old = delivered(
      { deliveredOn: '2023-06-12', movedInOn: '2023-07-01' },
      { signedOn: '2021-03-10', plannedDeliveryOn: '2023-05-29' },
    )
    const planned = planHome(old, on('2026-11-20', '2026-11-20')).flatMap(({ actions }) => actions)
    expect(planned.every(({ dueOn }) => dueOn >= '2026-11-20')).toBe(true)
    expect(planned.map(({ key, occurrence }) => `${key}#${occurrence}`)).toEqual(['6.4#7', '6.6.W5#1'])
  })
})

const never = '9999-12-31'

/** What the standard asks for, said the other way round: every occurrence of every action, less what falls away. */
function calledFor(journey: Journey, today: string, plansFrom: string): string[] {
  if (journey.endedBy === 'cancelled') return []
  const anchored = firstActions.filter(
    ({ subject, anchor }) => subject === journey.subjectKind && journey.anchors[anchor],
  )
  return anchored.flatMap((action) => {
    const leftOn = journey.stays.find(({ step }) => step === action.step)?.leftOn ?? never
    const numbers = Array.from({ length: action.repeats ? 12 : 1 }, (_, index) => index + 1)
    const isCalledFor = (number: number) => {
      const months = action.after.months + (number - 1) * (action.repeats?.everyMonths ?? 0)
      const target = addDays(addMonths(journey.anchors[action.anchor]!.on, months), action.after.days)
      const hasOpened = !action.repeats || (target < leftOn && addDays(target, -action.opens) <= today)
      const lastDay = addDays(target, action.grace)
      return (
        hasOpened &&
        target <= (journey.endedOn ?? never) &&
        lastDay >= journey.startedOn &&
        lastDay >= plansFrom
      )
    }
    return numbers.filter(isCalledFor).map((number) => `${action.key}#${number}`)
  })
}

describe('for any facts on any day', () => {
  const anyCase = fc.tuple(anyHomeFacts, anyDay, anyDay)

  it('each action stands once, its window is in order, and none lies before the journey', () => {
    fc.assert(
      fc.property(anyCase, ([facts, today, plansFrom]) => {
        for (const { journey, actions } of planHome(facts, on(today, plansFrom))) {
          const identities = actions.map(({ key, occurrence }) => `${key}#${occurrence}`)
          expect(new Set(identities).size).toBe(identities.length)
          const begin = journey.startedOn > plansFrom ? journey.startedOn : plansFrom
          for (const { dueFrom, dueOn } of actions)
            expect([dueFrom <= dueOn, dueOn >= begin]).toEqual([true, true])
        }
      }),
    )
  })

  it('no action is missing: whatever the standard asks for is there, or falls away for one of the stated reasons', () => {
    fc.assert(
      fc.property(anyCase, ([facts, today, plansFrom]) => {
        for (const { journey, actions } of planHome(facts, on(today, plansFrom))) {
          const known = new Set(actions.map(({ key, occurrence }) => `${key}#${occurrence}`))
          expect(calledFor(journey, today, plansFrom).filter((name) => !known.has(name))).toEqual([])
        }
      }),
    )
  })

  it('a later day only adds occurrences, as long as the facts stay', () => {
    fc.assert(
      fc.property(anyHomeFacts, anyDay, fc.integer({ min: 0, max: 400 }), (facts, today, days) => {
        const known = (day: string) =>
          planHome(facts, on(day)).flatMap(({ journey, actions }) =>
            actions.map((one) => `${journey.originId} ${one.key} ${one.occurrence} ${one.dueOn}`),
          )
        const later = new Set(known(addDays(today, days)))
        expect(known(today).filter((one) => !later.has(one))).toEqual([])
      }),
    )
  })
})
