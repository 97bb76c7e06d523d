import { expect, it } from 'vitest'
import { touchedBy } from './live-updates.ts'

it('an event refreshes the screens of its module and of those that show its facts', () => {
  expect(touchedBy({ name: 'cases.case_closed.v1' })).toEqual(['cases', 'customers', 'journey'])
  expect(touchedBy({ name: 'surveys.answered.v1' })).toEqual(['surveys'])
})

it('when events were missed, everything is asked anew', () => {
  expect(touchedBy({ name: 'live.missed' })).toBe('everything')
})
