import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fulfilment, fulfilled, type OpenAction } from './fulfilments.ts'

const place = { projectId: 'p', homeId: 'h', personId: null, aboutId: null }
const fact = (id: string, happenedOn: string, more: Partial<Fulfilment> = {}): Fulfilment => ({
  ...place,
  id,
  key: '3.1',
  happenedOn,
  ...more,
})
const action = (id: string, dueFrom: string, dueOn: string, more: Partial<OpenAction> = {}): OpenAction => ({
  ...place,
  id,
  key: '3.1',
  dueFrom,
  dueOn,
  notBefore: null,
  isRecurring: true,
  ...more,
})
const pairs = (facts: Fulfilment[], open: OpenAction[]) =>
  fulfilled(facts, open).map(({ fulfilmentId, actionId }) => `${fulfilmentId} ${actionId}`)

describe('a fact completes an action', () => {
  const months = [
    action('march', '2026-03-01', '2026-03-31'),
    action('april', '2026-04-01', '2026-04-30'),
    action('may', '2026-05-01', '2026-05-31'),
  ]

  it('whose last day lies nearest, and none whose window had not opened', () => {
    expect(pairs([fact('one', '2026-04-02')], months)).toEqual(['one march'])
    expect(pairs([fact('one', '2026-04-02'), fact('two', '2026-04-20')], months)).toEqual([
      'one march',
      'two april',
    ])
    expect(pairs([fact('one', '2026-04-25')], months)).toEqual(['one april'])
    expect(pairs([fact('1', '2026-03-02'), fact('2', '2026-03-20')], months)).toEqual(['1 march'])
  })

  it('only the one that the same record called for, where it names it', () => {
    const notices = [
      action('first', '2026-03-01', '2026-03-11', { aboutId: 'a', isRecurring: false }),
      action('second', '2026-03-02', '2026-03-12', { aboutId: 'b', isRecurring: false }),
    ]
    expect(pairs([fact('sent', '2026-03-05', { aboutId: 'b' })], notices)).toEqual(['sent second'])
    expect(pairs([fact('sent', '2026-03-05', { aboutId: 'c' })], notices)).toEqual([])
  })

  it('not what was done before the event that called for it', () => {
    const factor = action('factor', '2026-03-05', '2026-03-08', {
      isRecurring: false,
      notBefore: '2026-03-05',
    })
    expect(pairs([fact('older', '2026-03-04')], [factor])).toEqual([])
    expect(pairs([fact('newer', '2026-03-06')], [factor])).toEqual(['newer factor'])
  })

  it('of the same home, key and customer alone', () => {
    expect(pairs([fact('one', '2026-03-02', { homeId: 'other' })], months)).toEqual([])
    expect(pairs([fact('one', '2026-03-02', { key: '3.5' })], months)).toEqual([])
    const visit = action('visit', '2026-03-01', '2026-03-02', {
      homeId: null,
      personId: 'c',
      isRecurring: false,
    })
    expect(pairs([fact('ack', '2026-03-01', { homeId: null, personId: 'c' })], [visit])).toEqual([
      'ack visit',
    ])
    expect(pairs([fact('ack', '2026-03-01', { homeId: null, personId: 'd' })], [visit])).toEqual([])
  })

  it('once at most, and in whatever order facts and actions are told', () => {
    const anyDay = fc.integer({ min: 10, max: 28 }).map((day) => `2026-03-${day}`)
    const anyFacts = fc.uniqueArray(
      fc.record({ id: fc.string({ minLength: 1, maxLength: 2 }), happenedOn: anyDay }),
      { selector: ({ id }) => id, maxLength: 6 },
    )
    fc.assert(
      fc.property(anyFacts, fc.uniqueArray(anyDay, { maxLength: 6 }), (told, days) => {
        const facts = told.map(({ id, happenedOn }) => fact(id, happenedOn))
        const open = days.map((day) => action(day, day, day))
        const found = pairs(facts, open)
        expect(pairs(facts.toReversed(), open.toReversed())).toEqual(found)
        expect(new Set(found.map((pair) => pair.split(' ').at(-1))).size).toBe(found.length)
        expect(found.length).toBeLessThanOrEqual(Math.min(facts.length, open.length))
      }),
    )
  })
})
