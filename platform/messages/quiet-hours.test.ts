import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultQuietHours as hours, quietUntil } from './quiet-hours.ts'

const at = (text: string) => new Date(`${text}+08:00`)

describe('quiet hours', () => {
  it('begin at 21:00 and end at 08:00, by the clock on the wall', () => {
    expect(quietUntil(at('2026-11-20T20:59:59'), hours)).toBeNull()
    expect(quietUntil(at('2026-11-20T21:00:00'), hours)).toEqual(at('2026-11-21T08:00:00'))
    expect(quietUntil(at('2026-11-21T07:59:59'), hours)).toEqual(at('2026-11-21T08:00:00'))
    expect(quietUntil(at('2026-11-21T08:00:00'), hours)).toBeNull()
    expect(quietUntil(at('2026-12-31T23:00:00'), hours)).toEqual(at('2027-01-01T08:00:00'))
  })

  it('may lie within one day', () => {
    const noon = { ...hours, from: 12 * 60, until: 14 * 60 }
    expect(quietUntil(at('2026-11-20T13:00:00'), noon)).toEqual(at('2026-11-20T14:00:00'))
    expect(quietUntil(at('2026-11-20T23:00:00'), noon)).toBeNull()
  })

  it('always end within a day, and never in quiet hours again', () => {
    const minutes = fc.integer({ min: 0, max: 1439 })
    const check = () =>
      fc.assert(
        fc.property(
          fc.date({ min: at('2026-01-01T00:00:00'), max: at('2027-01-01T00:00:00'), noInvalidDate: true }),
          minutes,
          minutes,
          (now, from, until) => {
            const end = quietUntil(now, { ...hours, from, until })
            if (!end) return true
            const wait = end.getTime() - now.getTime()
            return wait > 0 && wait <= 86_400_000 && quietUntil(end, { ...hours, from, until }) === null
          },
        ),
      )
    expect(check).not.toThrow()
  })
})
