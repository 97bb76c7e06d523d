import * as fc from 'fast-check'
import { addDays } from '#platform/calendar/index.ts'
import { describe, expect, it } from 'vitest'
import { type ActionState, actionState } from './action-state.ts'
import { differences, type Wanted } from './differences.ts'
import type { HomeFacts } from './facts.ts'
import { journeysOfHome } from './journeys-of-home.ts'
import type { ActionRow, Changes, JourneyRow, Kept, StayRow } from './kept.ts'
import { plan } from './plan.ts'
import { firstActions, firstSettings } from './standard/index.ts'
import { anyDay, anyHomeFacts, earlierFacts } from './testing/index.ts'

/** What the database does with the changes. */
class Register implements Kept {
  journeys: JourneyRow[] = []
  stays: StayRow[] = []
  actions: (ActionRow & { isSettled: boolean })[] = []
  doneOn = new Map<string, string>()
  apply(changes: Changes): void {
    const replace = <Row extends { id: string }>(rows: Row[], changed: { id: string }[]) =>
      rows.map((row) => ({ ...row, ...changed.find(({ id }) => id === row.id) }))
    this.journeys = [...replace(this.journeys, changes.changeJourneys), ...changes.addJourneys]
    const keyOf = (stay: StayRow) => `${stay.journeyId} ${stay.step}`
    const gone = new Set([...changes.dropStays, ...changes.writeStays].map(keyOf))
    this.stays = [...this.stays.filter((stay) => !gone.has(keyOf(stay))), ...changes.writeStays]
    this.actions = [
      ...replace(this.actions, changes.changeActions),
      ...changes.addActions.map((row) => ({ ...row, isSettled: false })),
    ]
  }
  complete(pick: number, today: string): void {
    const open = this.actions.filter((one) => one.isApplicable && !one.isSettled && one.dueFrom <= today)
    const chosen = open[pick % (open.length || 1)]
    if (!chosen) return
    chosen.isSettled = true
    this.doneOn.set(chosen.id, today)
  }
  /** Everything that people see, without ids: rows that are not called for and were never touched are not shown. */
  view(today: string): unknown {
    const origin = new Map(this.journeys.map(({ id, originId }) => [id, originId]))
    const shown = this.actions.filter(({ id, isApplicable }) => isApplicable || this.doneOn.has(id))
    const actions = shown.map((one) => {
      const state: ActionState = actionState(
        { ...one, doneOn: this.doneOn.get(one.id) ?? null, isWaived: false },
        today,
      )
      return [
        origin.get(one.journeyId),
        one.key,
        one.occurrence,
        one.isApplicable ? [one.dueFrom, one.dueOn, one.plannedOn] : null,
        state,
      ]
    })
    const stays = this.stays.map((one) => [origin.get(one.journeyId), one.step, one.enteredOn, one.leftOn])
    const journeys = this.journeys.filter(({ id }) => this.stays.some(({ journeyId }) => journeyId === id))
    const sorted = (list: unknown[]) => list.map((one) => JSON.stringify(one)).toSorted()
    return {
      actions: sorted(actions),
      stays: sorted(stays),
      journeys: sorted(journeys.map(({ originId, personId, endedOn }) => [originId, personId, endedOn])),
    }
  }
}

let last = 0
const means = { newId: () => `id-${++last}`, responsible: () => null }
const wantedFor = (facts: HomeFacts, today: string): Wanted[] =>
  journeysOfHome(facts, firstSettings, today).map((journey) => {
    const made = plan(firstActions, journey, { today, plansFrom: '2000-01-01', moveToWorkday: (day) => day })
    return { journey, standardId: 'v1', plan: made, replanOn: made.extendOn }
  })
const planInto = (register: Register, facts: HomeFacts, today: string) =>
  register.apply(differences(register, wantedFor(facts, today), means))

/** A home as it came to be known over time, with actions done in between. */
const anyHistory = fc.tuple(anyHomeFacts, anyDay).chain(([facts, start]) =>
  fc.record({
    facts: fc.constant(facts),
    start: fc.constant(start),
    steps: fc.array(
      fc.record({
        facts: fc.oneof(fc.constant(facts), earlierFacts(facts)),
        days: fc.nat(200),
        done: fc.option(fc.nat(1000), { nil: null }),
      }),
      { maxLength: 6 },
    ),
  }),
)

describe('carrying facts over into stored journeys', () => {
  it('ends in the same journeys and states in whatever order, how late and how often the facts came', () => {
    fc.assert(
      fc.property(anyHistory, ({ facts, start, steps }) => {
        const [grown, fresh] = [new Register(), new Register()]
        let today = start
        for (const step of steps) {
          today = addDays(today, step.days)
          planInto(grown, step.facts, today)
          planInto(grown, step.facts, today)
        }
        planInto(grown, facts, today)
        planInto(fresh, facts, today)
        expect(grown.view(today)).toEqual(fresh.view(today))
      }),
    )
  })

  it('writes nothing the second time, keeps every action once, and never loses what was done', () => {
    fc.assert(
      fc.property(anyHistory, ({ facts, start, steps }) => {
        const register = new Register()
        let today = start
        for (const step of [...steps, { facts, days: 1, done: null }]) {
          today = addDays(today, step.days)
          planInto(register, step.facts, today)
          const again = differences(register, wantedFor(step.facts, today), means)
          expect(Object.values(again).flat()).toEqual([])
          if (step.done !== null) register.complete(step.done, today)
        }
        const identities = register.actions.map(
          ({ journeyId, key, occurrence }) => `${journeyId} ${key} ${occurrence}`,
        )
        expect(new Set(identities).size).toBe(identities.length)
        for (const id of register.doneOn.keys())
          expect(register.actions.some((one) => one.id === id && one.isSettled)).toBe(true)
      }),
    )
  })

  it('leaves what the first owner saw done with the first owner', () => {
    const register = new Register()
    const base: HomeFacts = {
      homeId: 'home',
      projectId: 'project',
      contracts: [],
      deliveries: [
        {
          id: 'd',
          contractId: null,
          plannedOn: null,
          deliveredOn: '2026-06-12',
          movedInOn: null,
          endedOn: null,
        },
      ],
      households: [{ id: 'first', personId: 'p1', fromOn: '2026-06-01', untilOn: null }],
      events: [],
    }
    planInto(register, base, '2026-06-12')
    const inspection = register.actions.find(({ key }) => key === '4.2')!
    inspection.isSettled = true
    register.doneOn.set(inspection.id, '2026-06-12')
    planInto(
      register,
      {
        ...base,
        households: [
          { ...base.households[0]!, untilOn: '2026-09-01' },
          { id: 'second', personId: 'p2', fromOn: '2026-09-01', untilOn: null },
        ],
      },
      '2026-09-01',
    )
    const owners = Object.fromEntries(register.actions.map(({ key, personId }) => [key, personId]))
    expect(owners).toMatchObject({ '4.2': 'p1', '5.1': 'p2', '6.1': 'p2', '7.9': 'p2' })
  })
})
