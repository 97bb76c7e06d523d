import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds } from './case.ts'
import {
  awayAfterMs,
  type Candidate,
  languageOf,
  languages,
  loadOf,
  openCount,
  presences,
  turnsFor,
} from './rotation.ts'

const now = new Date('2026-11-22T09:00:00+08:00')
const some = <T>(values: readonly T[]) => fc.subarray([...values])
const topics = ['water', 'door', 'lift'] as const

const candidate: fc.Arbitrary<Candidate> = fc.record({
  staffId: fc.uuid(),
  distance: fc.integer({ min: 0, max: 2 }),
  takesPart: fc.boolean(),
  presence: fc.constantFrom(...presences),
  seenAt: fc.option(fc.integer({ min: 0, max: 2 * awayAfterMs }).map((ago) => new Date(now.getTime() - ago))),
  kinds: some(kinds),
  categoryIds: some(topics),
  languages: some(languages),
  open: fc.record({ CRITICAL: fc.nat(5), HIGH: fc.nat(5), NORMAL: fc.nat(5), LOW: fc.nat(5) }),
  mostOpen: fc.integer({ min: 1, max: 20 }),
  lastAt: fc.option(
    fc.integer({ min: 1, max: 99 }).map((hours) => new Date(now.getTime() - hours * 3_600_000)),
  ),
})
const newCase = fc.record({
  kind: fc.constantFrom(...kinds),
  topicPath: some(topics),
  language: fc.constantFrom(...languages),
})

describe('whose turn it is', () => {
  it('is never that of somebody absent, unskilled or full', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 8 }), newCase, (all, about) => {
        for (const one of turnsFor(all, about, now)) {
          expect(one.takesPart && one.presence === 'available').toBe(true)
          expect(now.getTime() - one.seenAt!.getTime()).toBeLessThan(awayAfterMs)
          expect(openCount(one)).toBeLessThan(one.mostOpen)
          if (one.kinds.length) expect(one.kinds).toContain(about.kind)
          if (one.languages.length) expect(one.languages).toContain(about.language)
          if (one.categoryIds.length && about.topicPath.length)
            expect(about.topicPath.some((topic) => one.categoryIds.includes(topic))).toBe(true)
        }
      }),
    )
  })

  it('goes to the nearest department, there to the lightest load, then to whoever waited longest', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 8 }), newCase, (all, about) => {
        const turns = turnsFor(all, about, now)
        for (const [at, one] of turns.slice(1).entries()) {
          const before = turns[at]!
          const rank = (each: Candidate) => [each.distance, loadOf(each), each.lastAt?.getTime() ?? 0]
          const [a, b] = [rank(before), rank(one)]
          const differs = a.findIndex((value, index) => value !== b[index])
          if (differs >= 0) expect(a[differs]!).toBeLessThan(b[differs]!)
        }
      }),
    )
  })

  it('keeps the loads of people alike within one case of each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 60 }), (people, cases) => {
        const team: Candidate[] = Array.from({ length: people }, (_, at) => ({
          staffId: `${at}`,
          distance: 0,
          takesPart: true,
          presence: 'available',
          seenAt: now,
          kinds: [],
          categoryIds: [],
          languages: [],
          open: { CRITICAL: 0, HIGH: 0, NORMAL: 0, LOW: 0 },
          mostOpen: 100,
          lastAt: null,
        }))
        for (let at = 0; at < cases; at++) {
          const [first] = turnsFor(team, { kind: 'complaint', topicPath: [], language: 'zh' }, now)
          const next = team.indexOf(first!)
          team[next] = {
            ...first!,
            open: { ...first!.open, NORMAL: first!.open.NORMAL + 1 },
            lastAt: new Date(now.getTime() + at),
          }
        }
        const counts = team.map(openCount)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('reads the language off the words', () => {
    expect([languageOf('厨房 leak 漏水'), languageOf('The lift is broken'), languageOf('3-1602!')]).toEqual([
      'zh',
      'en',
      'zh',
    ])
  })
})
