import {
  addClockMinutes,
  aroundTheClock,
  chinaWorkingCalendar,
  mondayToFriday,
} from '#platform/calendar/index.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alarmAt,
  binding,
  dueAt,
  type Measure,
  type Pause,
  settle,
  type TargetName,
  type Term,
} from './clock.ts'

const office = chinaWorkingCalendar({
  weekly: mondayToFriday([
    { from: 540, to: 720 },
    { from: 780, to: 1080 },
  ]),
})
const start = new Date('2026-11-20T09:00:00+08:00')
const hours = (count: number) => count * 60
const term = (overrides: Partial<Term> = {}): Term => ({
  target: 'close',
  startedAt: start,
  minutes: hours(168),
  measure: 'clock',
  ...overrides,
})
const at = (minutes: number) => addClockMinutes(start, minutes)
const pause = (from: number, until: number | null): Pause => ({
  from: at(from),
  until: until === null ? null : at(until),
})

const anyTarget = fc.constantFrom<TargetName>(
  'acknowledgement',
  'firstReply',
  'plan',
  'progress',
  'close',
  'agreedDate',
)
const anyMeasure = fc.constantFrom<Measure>('clock', 'working')
const minutes = fc.integer({ min: 1, max: 30_000 })
/** Pauses one after another, each with a gap before it, in minutes after the start. */
const pauses = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 4000 })), { maxLength: 6 })
  .map((steps) => {
    let time = 0
    return steps.map(([gap, length]) => pause((time += gap), (time += length)))
  })

describe('the clock of a promise', () => {
  it('runs out 24 clock hours after the report, weekend or not', () => {
    expect(dueAt(term({ target: 'firstReply', minutes: hours(24) }), [], office)).toEqual(
      new Date('2026-11-21T09:00:00+08:00'),
    )
  })

  it('counts working time where the policy says so', () => {
    const reply = term({ target: 'firstReply', minutes: hours(10), measure: 'working' })
    expect(dueAt(reply, [], office)).toEqual(new Date('2026-11-23T11:00:00+08:00'))
  })

  it('is moved by exactly the time that it stood still', () => {
    expect(dueAt(term(), [pause(60, 200), pause(300, 1000)], office)).toEqual(at(hours(168) + 140 + 700))
  })

  it('has no due instant while it stands still, and is not moved by a pause after its term', () => {
    expect(dueAt(term(), [pause(60, null)], office)).toBeNull()
    expect(dueAt(term({ minutes: 60 }), [pause(61, null)], office)).toEqual(at(60))
  })

  it('never stands still for the first answer or for a date agreed with the customer', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<TargetName>('acknowledgement', 'firstReply', 'agreedDate'),
        anyMeasure,
        minutes,
        pauses,
        (target, measure, length, history) => {
          const promise = term({ target, measure, minutes: length })
          expect(dueAt(promise, [...history, pause(0, null)], office)).toEqual(dueAt(promise, [], office))
        },
      ),
    )
  })

  it('never falls due before its start and never earlier because of a pause', () => {
    fc.assert(
      fc.property(anyTarget, anyMeasure, minutes, pauses, (target, measure, length, history) => {
        const promise = term({ target, measure, minutes: length })
        const due = dueAt(promise, history, office)!
        expect(due.getTime()).toBeGreaterThan(start.getTime())
        expect(due.getTime()).toBeGreaterThanOrEqual(dueAt(promise, [], office)!.getTime())
      }),
    )
  })

  it('gives the same instant however the same standstill is written down', () => {
    fc.assert(
      fc.property(
        anyMeasure,
        minutes,
        pauses,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (measure, length, history, share) => {
          const halves = history.flatMap(({ from, until }) => {
            const middle = new Date(from.getTime() + Math.floor((until!.getTime() - from.getTime()) * share))
            return [
              { from: middle, until },
              { from, until: middle },
            ]
          })
          const promise = term({ measure, minutes: length })
          expect(dueAt(promise, halves, office)).toEqual(dueAt(promise, history, office))
        },
      ),
    )
  })

  it('agrees with counting minute by minute which ones ran', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), pauses, (length, history) => {
        const standsStill = (minute: number) =>
          history.some(({ from, until }) => from <= at(minute) && at(minute) < until!)
        let minute = 0
        for (let ran = 0; ran < length; minute += 1) if (!standsStill(minute)) ran += 1
        expect(dueAt(term({ minutes: length }), history, aroundTheClock('Asia/Shanghai'))).toEqual(at(minute))
      }),
      { numRuns: 50 },
    )
  })
})

describe('a promise', () => {
  it('is kept at its due instant and missed a millisecond later', () => {
    const due = at(1440)
    expect(settle(due, due)).toEqual({ metAt: due, missedAt: null })
    expect(settle(due, new Date(due.getTime() + 1))).toEqual({ metAt: null, missedAt: due })
  })

  it('is either kept or missed, never both', () => {
    fc.assert(
      fc.property(
        fc.option(fc.date({ noInvalidDate: true })),
        fc.date({ noInvalidDate: true }),
        (due, done) => {
          const { metAt, missedAt } = settle(due, done)
          expect([metAt, missedAt].filter((instant) => instant !== null)).toHaveLength(1)
        },
      ),
    )
  })

  it('is looked at an hour before its term and at its term, and not at all while it stands still', () => {
    expect(alarmAt(at(1440), 60, start)).toEqual(at(1380))
    expect(alarmAt(at(1440), 60, at(1380))).toEqual(at(1440))
    expect(alarmAt(at(45), 60, start)).toEqual(at(45))
    expect(alarmAt(null, 60, start)).toBeNull()
  })

  it('that a customer was shown can become shorter by a new judgement, never longer', () => {
    fc.assert(
      fc.property(anyMeasure, anyMeasure, minutes, minutes, (first, second, promisedLength, wantedLength) => {
        const promised = term({ measure: first, minutes: promisedLength })
        const wanted = term({ measure: second, minutes: wantedLength })
        const shown = dueAt(binding(true, promised, wanted, office), [], office)!
        expect(shown.getTime()).toBe(
          Math.min(dueAt(promised, [], office)!.getTime(), dueAt(wanted, [], office)!.getTime()),
        )
        expect(binding(false, promised, wanted, office)).toBe(wanted)
      }),
    )
  })
})
