import { addDays } from '#platform/calendar/index.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayCallNotReached } from './call.ts'
import { duesOf, type HomeFacts, isWorthDrawing } from './callback.ts'
import { fillPlaces, whyNotPublish } from './script.ts'

const owners = { id: 'first', personId: 'owner', fromOn: '2025-03-01', untilOn: null }
const delivery = { deliveredOn: '2026-05-20', movedInOn: null, endedOn: null }
const days = (facts: Partial<HomeFacts>, today: string) =>
  duesOf({ deliveries: [delivery], households: [owners], ...facts }, today).map(
    ({ kind, windowFrom, dueOn }) => `${kind} ${windowFrom} ${dueOn}`,
  )

/** @serves S0-54, S0-55, 4.11, 5.1, 5.7 */
describe('which call-backs are owed', () => {
  it('is one within 30 days of delivery, and one three months after the move, 15 days around it', () => {
    expect(days({}, '2026-05-21')).toEqual(['deliveryCallback 2026-05-23 2026-06-19'])
    expect(days({ deliveries: [{ ...delivery, movedInOn: '2026-07-01' }] }, '2026-07-02')).toEqual([
      'deliveryCallback 2026-05-23 2026-06-19',
      'residenceCallback 2026-09-16 2026-10-16',
    ])
  })

  it('is a call to the empty home half a year after delivery, and not before', () => {
    expect(days({}, '2026-11-19')).toHaveLength(1)
    expect(days({}, '2026-11-20')[1]).toBe('emptyHomeCall 2026-11-20 2026-12-05')
  })

  it('is nothing for a home given back, and nothing of an earlier owner for who bought it from her', () => {
    expect(days({ deliveries: [{ ...delivery, endedOn: '2026-06-01' }] }, '2026-06-02')).toEqual([])
    const sold = [
      { ...owners, untilOn: '2026-06-10' },
      { ...owners, id: 'second', fromOn: '2026-06-10' },
    ]
    expect(days({ households: sold }, '2026-06-12')).toEqual([])
    expect(
      days({ households: sold, deliveries: [{ ...delivery, movedInOn: '2026-07-01' }] }, '2026-07-02'),
    ).toEqual(['residenceCallback 2026-09-16 2026-10-16'])
  })

  it('is not begun when its days are long over', () => {
    expect(isWorthDrawing({ dueOn: '2026-06-19' }, '2026-07-04')).toBe(true)
    expect(isWorthDrawing({ dueOn: '2026-06-19' }, '2026-07-05')).toBe(false)
  })

  it('is at most one of each kind for a household, whatever the registers hold', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((count) => addDays('2024-06-01', count))
    const maybe = fc.option(day, { nil: null })
    fc.assert(
      fc.property(
        fc.array(fc.record({ deliveredOn: maybe, movedInOn: maybe, endedOn: maybe }), { maxLength: 4 }),
        fc.array(fc.record({ id: fc.uuid(), personId: fc.uuid(), fromOn: day, untilOn: maybe }), {
          maxLength: 4,
        }),
        day,
        (deliveries, households, today) => {
          const dues = duesOf({ deliveries, households }, today)
          expect(new Set(dues.map(({ kind }) => kind)).size).toBe(dues.length)
          expect(dues.length).toBeLessThanOrEqual(2)
          expect(dues.every(({ windowFrom, dueOn }) => windowFrom <= dueOn)).toBe(true)
        },
      ),
    )
  })
})

describe('a customer who cannot be reached', () => {
  const at = (hour: number, result: 'noAnswer' | 'busy' | 'callLater' = 'noAnswer') => ({
    at: new Date(`2026-06-01T${String(hour).padStart(2, '0')}:30:00+08:00`),
    result,
  })
  const notReached = (...attempts: ReturnType<typeof at>[]) => mayCallNotReached(attempts, 'Asia/Shanghai')

  it('was tried at three different hours of the day; an agreed time is no attempt that failed', () => {
    expect(notReached(at(9), at(15))).toBe(false)
    expect(notReached(at(9), at(9), at(15))).toBe(false)
    expect(notReached(at(9), at(15), at(19, 'callLater'))).toBe(false)
    expect(notReached(at(9), at(15, 'busy'), at(19))).toBe(true)
  })
})

describe('a script', () => {
  const said = { zh: '我始终信任{brand}。', en: 'I trust {brand} at all times.' }
  const question = { key: 'trust', measure: 'A3' as const, ...said }

  it('says who calls, whom and about what; what nobody knows stays as it is written', () => {
    expect(fillPlaces('{customer}您好，我是{brand}的{caller}', { customer: '丁卯', brand: '群川' })).toBe(
      '丁卯您好，我是群川的{caller}',
    )
  })

  it('can be published when everything has its words in both languages and each question its own key', () => {
    const whole = { greeting: said, closing: said, questions: [question] }
    expect(whyNotPublish(whole)).toBeNull()
    expect(whyNotPublish({ ...whole, closing: { zh: '谢谢', en: ' ' } })).toBe('empty')
    expect(whyNotPublish({ ...whole, questions: [] })).toBe('empty')
    expect(whyNotPublish({ ...whole, questions: [question, question] })).toBe('twice')
  })
})
