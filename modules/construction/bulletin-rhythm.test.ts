import { addDays, addMonths } from '#platform/calendar/index.ts'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextBulletin } from './bulletin-rhythm.ts'

const day = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2022-01-01', offset))
const months = fc.integer({ min: 1, max: 3 })

it('asks for a bulletin each month, or as seldom as the project says, and never later than a quarter', () => {
  fc.assert(
    fc.property(day, months, day, (last, every, today) => {
      const { dueOn, latestOn, standing } = nextBulletin(last, every, today)
      expect(dueOn).toBe(addMonths(last, every))
      expect(latestOn >= dueOn && latestOn === addMonths(last, 3)).toBe(true)
      expect(standing).toBe(today > latestOn ? 'late' : today >= dueOn ? 'due' : 'onTime')
    }),
  )
})

it('falls on the last day of a month that has no such day', () => {
  expect(nextBulletin('2026-01-31', 1, '2026-02-01')).toEqual({
    dueOn: '2026-02-28',
    latestOn: '2026-04-30',
    standing: 'onTime',
  })
})

it('is due at once where nothing was ever told', () => {
  expect(nextBulletin(null, 1, '2026-11-22').standing).toBe('due')
})
