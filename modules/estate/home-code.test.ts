import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonicalHomeCode,
  codeOf,
  composeHomeCode,
  floorOfNumber,
  parseHomeCode,
  placeNumber,
} from './home-code.ts'

const code = fc.stringMatching(/^[A-Z0-9]{1,8}$/)
const place = code.map((text) => placeNumber(text)!)
const parts = fc.record({
  cityCode: code,
  projectCode: code,
  phase: fc.integer({ min: 1, max: 999 }),
  building: place,
  unit: place,
  number: place,
})

describe('the code of a home', () => {
  it('reads like the one in the register: LL-YPH-1-03-2-1602', () => {
    const home = { cityCode: 'LL', projectCode: 'YPH', phase: 1, building: '3', unit: '2', number: '1602' }
    expect(composeHomeCode(home)).toBe('LL-YPH-1-03-2-1602')
    expect(parseHomeCode('LL-YPH-1-03-2-1602')).toEqual(home)
  })

  it('tells exactly where the home stands, for every home there can be', () => {
    fc.assert(
      fc.property(parts, (home) => {
        expect(parseHomeCode(composeHomeCode(home))).toEqual(home)
      }),
    )
  })

  it('has one form, however it is typed', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom('—', '–', '/', ' - ', '_'), (home, dash) => {
        const kept = composeHomeCode(home)
        expect(canonicalHomeCode(kept)).toBe(kept)
        expect(canonicalHomeCode(` ${kept.toLowerCase().replaceAll('-', dash)} `)).toBe(kept)
      }),
    )
    expect(canonicalHomeCode('ＬＬ－ＹＰＨ－１－３－２－１６０２')).toBe('LL-YPH-1-03-2-1602')
  })

  it('differs for homes that differ', () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other))
        expect(composeHomeCode(one)).not.toBe(composeHomeCode(other))
      }),
    )
  })

  it.each([
    '',
    '3栋1602',
    'LL-YPH-1-03-1602',
    'LL-YPH-0-03-2-1602',
    'LL-YPH-一-03-2-1602',
    'LL-YPH-1-03-2-',
    'LL-YPH-1-03-2-1602-9',
  ])('is not %j', (text) => expect(parseHomeCode(text)).toBeNull())
})

describe('the number of a home', () => {
  it('states the floor', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 99 }), (floor, home) => {
        expect(floorOfNumber(`${floor}${String(home).padStart(2, '0')}`)).toBe(floor)
      }),
    )
    expect(floorOfNumber('B102')).toBe(-1)
    expect(floorOfNumber('1602A')).toBe(16)
    expect(['12', 'A1', '别墅'].map(floorOfNumber)).toEqual([null, null, null])
  })

  it('keeps codes short and plain', () => {
    expect([codeOf('ll'), codeOf('榆畔'), codeOf('TOOLONGCODE')]).toEqual(['LL', null, null])
  })
})
