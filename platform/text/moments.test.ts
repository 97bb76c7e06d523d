import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serialOfDate } from './excel-serial.ts'
import { parseMoment } from './moments.ts'

const zone = 'Asia/Shanghai'
const read = (input: string | number | Date) => {
  const moment = parseMoment(input, zone)
  return moment.ok ? moment.value.toISOString() : moment.reason
}

describe('a moment as people write it', () => {
  it('reads day and time in many forms, in the zone of the place', () => {
    for (const written of [
      '2026-05-01 14:30',
      '2026/5/1 14:30:00',
      '2026年5月1日 14时30分',
      '2026年5月1日下午2点30分',
      '2026.05.01  2:30 PM',
      '２０２６-０５-０１ １４：３０',
      '2026-05-01T14:30',
      '2026-05-01T06:30:00Z',
      '2026-05-01T14:30:00+08:00',
      new Date('2026-05-01T14:30:00Z'),
    ])
      expect(read(written)).toBe('2026-05-01T06:30:00.000Z')
  })

  it('takes midnight where no time is written', () => {
    expect(read('2026-05-01')).toBe('2026-04-30T16:00:00.000Z')
    expect(read(serialOfDate('2026-05-01'))).toBe('2026-04-30T16:00:00.000Z')
  })

  it('reads the part of a day of a serial number, to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399 }), (second) => {
        const at = new Date(Date.UTC(2026, 4, 1) - 8 * 3_600_000 + second * 1000)
        expect(read(serialOfDate('2026-05-01') + second / 86_400)).toBe(at.toISOString())
      }),
    )
  })

  it('refuses what no calendar and no clock shows', () => {
    expect(read('2026-02-30 10:00')).toBe('impossible')
    expect(read('2026-05-01 25:10')).toBe('noSuchTime')
    expect(read('上周')).toBe('notADate')
    expect(read('')).toBe('empty')
  })
})
