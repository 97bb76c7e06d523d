import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  after,
  appraisalStates,
  appraisalSteps,
  periodOf,
  takenBy,
  unrated,
  withoutExample,
} from './appraisal.ts'
import { leastPeople, toldGroups } from './secrecy.ts'
import { superiorOf } from './superior.ts'

describe('the rules of an appraisal', () => {
  it('[S4-12] goes on one step at a time, from the self-rating to the agreement, whatever is tried in between', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...appraisalSteps)), (tried) => {
        let state: (typeof appraisalStates)[number] = 'open'
        for (const step of tried) {
          const next = after(step, { state, untilOn: '2026-12-31' }, '2026-11-23')
          if (!next) continue
          expect(appraisalStates.indexOf(next)).toBe(appraisalStates.indexOf(state) + 1)
          expect(takenBy(step)).toBe(state === 'open' || state === 'talked' ? 'person' : 'supervisor')
          state = next
        }
      }),
    )
    // Who does not rate herself until the end of the period holds nobody up.
    expect(after('rate', { state: 'open', untilOn: '2026-06-30' }, '2026-07-01')).toBe('rated')
    expect(after('rate', { state: 'open', untilOn: '2026-06-30' }, '2026-06-30')).toBeNull()
  })

  it('[S4-12] tells no sum from which fewer than five people could be reckoned', () => {
    const people = fc.array(fc.nat({ max: 30 }).map((count) => ({ people: count })))
    fc.assert(
      fc.property(people, (groups) => {
        const told = toldGroups(groups)
        const sum = (list: readonly { people: number }[]) => list.reduce((all, one) => all + one.people, 0)
        const leftOver = sum(groups) - sum(told)
        expect(told.every((one) => one.people >= leastPeople)).toBe(true)
        // With nothing told there is only the whole, which the database itself keeps back below five.
        expect(told.length === 0 || leftOver === 0 || leftOver >= leastPeople).toBe(true)
      }),
    )
    expect(toldGroups([{ people: 7 }, { people: 5 }, { people: 2 }])).toEqual([{ people: 7 }])
  })

  it('asks for every quality, and for an example of what is far from the middle', () => {
    expect(unrated(['calm', 'warm'], [{ key: 'warm', rating: 3 }])).toEqual(['calm'])
    expect(
      withoutExample([
        { key: 'calm', rating: 5 },
        { key: 'warm', rating: 3 },
        { key: 'keen', rating: 2, example: '三次没有主动问' },
      ]),
    ).toEqual(['calm'])
    expect(periodOf('2026-11-23', 'halfYear')).toEqual({ fromOn: '2026-07-01', untilOn: '2026-12-31' })
    expect(periodOf('2026-02-28', 'quarter')).toEqual({ fromOn: '2026-01-01', untilOn: '2026-03-31' })
  })

  it('finds the head of a post at its place, then above', () => {
    const person = (staffId: string, role: string, nodeId: string) => ({ staffId, role, nodeId })
    const [steward, manager, city] = [
      person('a', 'steward', 'project'),
      person('b', 'propertyManager', 'project'),
      person('c', 'cityManager', 'city'),
    ]
    const above = new Map([['project', ['project', 'city']]])
    expect(superiorOf(steward, [steward, manager, city], above)).toBe(manager)
    expect(superiorOf(steward, [steward, city], above)).toBe(city)
    expect(superiorOf(manager, [steward, manager, city], above)).toBe(city)
    expect(superiorOf(city, [steward, manager, city], above)).toBeUndefined()
  })
})
