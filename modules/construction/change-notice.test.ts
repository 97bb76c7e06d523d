import { addDays, daysBetween } from '#platform/calendar/index.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answerBy,
  answers,
  cancelRight,
  isLate,
  isSilent,
  mayAnswer,
  type NoticeFacts,
  noticeStanding,
  sendBy,
} from './change-notice.ts'

const day = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2023-01-01', offset))

/** A notice as it may stand: sent, perhaps late, perhaps received, perhaps answered. */
const notice = fc
  .record({
    establishedOn: day,
    sendAfter: fc.integer({ min: 0, max: 30 }),
    serveAfter: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
    answer: fc.option(fc.constantFrom(...answers), { nil: null }),
  })
  .map(({ establishedOn, sendAfter, serveAfter, answer }): NoticeFacts => {
    const sentOn = addDays(establishedOn, sendAfter)
    const servedOn = serveAfter === null ? null : addDays(sentOn, serveAfter)
    return {
      sentOn,
      isLate: isLate(establishedOn, sentOn, sentOn),
      servedOn,
      answerBy: servedOn && answerBy(servedOn),
      answer: servedOn ? answer : null,
      endedOn: null,
    }
  })

describe('the terms of a change notice (Sales Measures art. 24)', () => {
  it('are 10 and 15 calendar days, whatever month ends between', () => {
    fc.assert(
      fc.property(day, (from) => {
        expect([daysBetween(from, sendBy(from)), daysBetween(from, answerBy(from))]).toEqual([10, 15])
      }),
    )
    expect([sendBy('2024-02-20'), sendBy('2023-02-20'), answerBy('2026-12-20')]).toEqual([
      '2024-03-01',
      '2023-03-02',
      '2027-01-04',
    ])
  })

  it('are kept on the last day and missed on the day after', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), (from, after) => {
        expect(isLate(from, addDays(from, after), '2040-01-01')).toBe(after > 10)
        expect(isLate(from, null, addDays(from, after))).toBe(after > 10)
      }),
    )
  })

  it('make silence an acceptance on day 16 and never before', () => {
    fc.assert(
      fc.property(notice, fc.integer({ min: 0, max: 40 }), (facts, after) => {
        const today = addDays(facts.servedOn ?? facts.sentOn!, after)
        const silent = isSilent(facts, today)
        expect(silent).toBe(facts.servedOn !== null && facts.answer === null && after > 15)
      }),
    )
  })
})

describe('the right to cancel', () => {
  it('lasts as long as the term, and for good where the notice was late, until something was said', () => {
    fc.assert(
      fc.property(notice, fc.integer({ min: 0, max: 60 }), (facts, after) => {
        const today = addDays(facts.servedOn ?? facts.sentOn!, after)
        const right = cancelRight(facts, today)
        const said = facts.answer === 'accepted' || facts.answer === 'cancelWanted'
        if (said) expect(right).toBe('none')
        else if (facts.isLate) expect(right).toBe('late')
        else if (facts.answer === 'silent') expect(right).toBe('none')
        else expect(right).toBe(facts.servedOn === null || after <= 15 ? 'inTerm' : 'none')
        expect(mayAnswer(facts, today).includes('cancelWanted')).toBe(right !== 'none')
      }),
    )
  })

  it('after silence on a late notice leaves only the cancellation to be said', () => {
    const facts: NoticeFacts = {
      sentOn: '2026-10-20',
      isLate: true,
      servedOn: '2026-10-21',
      answerBy: '2026-11-05',
      answer: 'silent',
      endedOn: null,
    }
    expect(mayAnswer(facts, '2026-12-01')).toEqual(['cancelWanted'])
    expect(noticeStanding(facts)).toBe('silent')
  })

  it('ends with the contract', () => {
    const facts: NoticeFacts = {
      sentOn: '2026-10-20',
      isLate: true,
      servedOn: null,
      answerBy: null,
      answer: null,
      endedOn: '2026-11-01',
    }
    expect([cancelRight(facts, '2026-11-02'), noticeStanding(facts), isSilent(facts, '2027-01-01')]).toEqual([
      'none',
      'ended',
      false,
    ])
  })
})
