import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { climbsOf, type Ladder, nextLook } from './ladder.ts'

const ladder: Ladder = {
  levels: [],
  quiet: { from: 1260, until: 480 },
  rungs: [
    { id: 'before', urgency: 'HIGH', targets: ['firstReply'], minutes: -60, level: 1 },
    { id: 'at', urgency: 'HIGH', targets: ['firstReply', 'close'], minutes: 0, level: 2 },
    { id: 'after', urgency: 'HIGH', targets: ['firstReply'], minutes: 240, level: 4 },
    { id: 'danger', urgency: 'CRITICAL', targets: ['firstReply'], minutes: 0, level: 4 },
  ],
}
const high = { urgency: 'HIGH', safety: false, timezone: 'Asia/Shanghai' } as const
const reply = (due: string) => [{ id: 'p', target: 'firstReply' as const, dueAt: new Date(due) }]
const told = (of: object, due: string) =>
  climbsOf(ladder, { ...high, ...of }, reply(due)).map(({ rung, at }) => [rung.id, at.toISOString()])

describe('the ladder of escalation', () => {
  it('is climbed before the term, at it and after it, up to the executive [S3-47]', () => {
    expect(told({}, '2026-11-20T10:00:00+08:00')).toEqual([
      ['before', '2026-11-20T01:00:00.000Z'],
      ['at', '2026-11-20T02:00:00.000Z'],
      ['after', '2026-11-20T06:00:00.000Z'],
    ])
  })

  it('leaves people alone at night, except in danger', () => {
    expect(told({}, '2026-11-20T22:00:00+08:00').map(([, at]) => at)).toEqual([
      '2026-11-21T00:00:00.000Z',
      '2026-11-21T00:00:00.000Z',
      '2026-11-21T00:00:00.000Z',
    ])
    expect(told({ urgency: 'CRITICAL' }, '2026-11-21T02:00:00+08:00')).toEqual([
      ['danger', '2026-11-20T18:00:00.000Z'],
    ])
    expect(told({ safety: true }, '2026-11-21T02:00:00+08:00')[1]).toEqual(['at', '2026-11-20T18:00:00.000Z'])
  })

  it('is looked at no later than its first rung, and not while the clock stands still', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
        (dueAt) => {
          const owed = [{ id: 'p', target: 'firstReply' as const, dueAt }]
          const [first] = climbsOf(ladder, high, owed)
          expect(nextLook(ladder, 'HIGH', owed)!.getTime()).toBeLessThanOrEqual(first!.at.getTime())
        },
      ),
    )
    expect(nextLook(ladder, 'HIGH', [{ id: 'p', target: 'firstReply', dueAt: null }])).toBeNull()
  })
})
