import * as fc from 'fast-check'
import { addDays } from '#platform/calendar/index.ts'
import { describe, expect, it } from 'vitest'
import { journeysOfHome } from './journeys-of-home.ts'
import { plan } from './plan.ts'
import { planOnVersions } from './plan-on-versions.ts'
import { firstActions, firstSettings } from './standard/index.ts'
import type { StandardAction } from './standard-action.ts'
import { anyDay, anyHomeFacts } from './testing/any-facts.ts'

const homeActions = firstActions.filter(({ subject }) => subject !== 'person' && subject !== 'project')
const anyVersion = fc
  .array(
    fc.record({
      action: fc.constantFrom(...homeActions),
      days: fc.integer({ min: -40, max: 40 }),
      grace: fc.nat(20),
      everyMonths: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
      isNew: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((changes) => {
    const actions = new Map(homeActions.map((action) => [action.key, action]))
    for (const { action, days, grace, everyMonths, isNew } of changes) {
      const key = isNew ? `9.${action.key}` : action.key
      const repeats = everyMonths === null ? null : { everyMonths, times: 4 }
      actions.set(key, { ...action, key, after: { months: 0, days }, grace, repeats })
    }
    return versionOf([...actions.values()])
  })
const versionOf = (actions: readonly StandardAction[]) => ({
  actions,
  byKey: new Map(actions.map((action) => [action.key, action])),
})
const placeOf = ({ key, occurrence }: { key: string; occurrence: number }) => `${key} ${occurrence}`

describe('a journey that moved to another version', () => {
  it('[2.0] is asked nothing that lay before the move, nothing is late by it, nothing doubles and nothing is missing', () => {
    fc.assert(
      fc.property(
        anyHomeFacts,
        anyVersion,
        anyVersion,
        anyDay,
        fc.nat(400),
        (facts, old, next, since, later) => {
          const day = {
            today: addDays(since, later),
            plansFrom: '2020-01-01',
            moveToWorkday: (on: string) => on,
          }
          for (const journey of journeysOfHome(facts, firstSettings, day.today)) {
            const before = new Map(
              plan(old.actions, journey, day).actions.map((action) => [placeOf(action), action]),
            )
            const wanted = plan(next.actions, journey, day)
            const made = planOnVersions(
              [
                { standard: old, journey, since: null },
                { standard: next, journey, since },
              ],
              day,
            )
            const places = made.actions.map(placeOf)
            expect(new Set(places).size).toBe(places.length)
            for (const action of made.actions) {
              const known = before.get(placeOf(action))
              if (!known) expect(action.dueOn >= since).toBe(true)
              else if (known.dueOn >= since) expect(action.dueOn >= since).toBe(true)
            }
            const kept = new Set(places)
            for (const action of wanted.actions)
              if (action.dueOn >= since || before.has(placeOf(action)))
                expect(kept.has(placeOf(action))).toBe(true)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('[2.0] goes on as before where the version says the same, also after several moves', () => {
    const same = versionOf(homeActions)
    fc.assert(
      fc.property(anyHomeFacts, anyDay, fc.nat(300), (facts, first, gap) => {
        const day = { today: addDays(first, 700), plansFrom: '2020-01-01', moveToWorkday: (on: string) => on }
        for (const journey of journeysOfHome(facts, firstSettings, day.today)) {
          const moved = planOnVersions(
            [null, first, addDays(first, gap)].map((since) => ({ standard: same, journey, since })),
            day,
          )
          expect(moved).toEqual(plan(same.actions, journey, day))
        }
      }),
      { numRuns: 60 },
    )
  })
})
