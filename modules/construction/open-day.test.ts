import { addDays, daysBetween } from '#platform/calendar/index.ts'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { findingDueOn, findingState, readTicket, takesBookings, ticketOf } from './open-day.ts'

const day = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2023-01-01', offset))

it('wants an answer to a finding within 7 days and marks it on the eighth', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 30 }), (notedOn, after) => {
      const dueOn = findingDueOn(notedOn)
      expect(daysBetween(notedOn, dueOn)).toBe(7)
      const open = { dueOn, answeredOn: null, repairBy: null, repairedOn: null }
      expect(findingState(open, addDays(notedOn, after))).toBe(after > 7 ? 'overdue' : 'open')
      expect(findingState({ ...open, answeredOn: dueOn }, addDays(notedOn, after))).toBe('answered')
    }),
  )
})

it('takes bookings of an announced day until the last day for them', () => {
  const openDay = { state: 'announced' as const, bookUntil: '2026-11-27' }
  expect(takesBookings(openDay, '2026-11-27')).toBe(true)
  expect(takesBookings(openDay, '2026-11-28')).toBe(false)
  expect(takesBookings({ ...openDay, state: 'cancelled' }, '2026-11-01')).toBe(false)
})

it('reads a ticket in whatever way it is typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
      const ticket = ticketOf(bytes)
      expect(ticket).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
      expect(readTicket(` ${ticket.slice(0, 4).toLowerCase()}-${ticket.slice(4)}`)).toBe(ticket)
    }),
  )
})
