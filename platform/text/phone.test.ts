import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskPhone, parsePhone, parsePhones, phoneTail } from './phone.ts'

describe('a mobile number in any form people paste', () => {
  test.each([
    '13800000001',
    '138 0000 0001',
    '138-0000-0001',
    '+86-13800000001',
    '+86 138 0000 0001',
    '0086 13800000001',
    '8613800000001',
    '（+86）138 0000 0001',
    '１３８００００００ ０１',
    '138\u200B0000\u00A00001',
    "'13800000001",
    '13800000001.0',
    '手机：13800000001',
    13_800_000_001,
  ])('%s', (input) => {
    expect(parsePhone(input)).toEqual({ ok: true, value: { kind: 'mobile', canonical: '13800000001' } })
  })
  test('whatever spaces, dashes and country code stand in it, it reads the same', () => {
    const number = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
    const gap = fc.constantFrom('', ' ', '-', '－', '\u3000', '\u00A0')
    fc.assert(
      fc.property(
        number,
        fc.constantFrom('', '+86', '0086 '),
        gap,
        gap,
        ([second, rest], prefix, one, two) => {
          const digits = `1${second}${String(rest).padStart(9, '0')}`
          const written = `${prefix}${one}${digits.slice(0, 3)}${one}${digits.slice(3, 7)}${two}${digits.slice(7)}`
          expect(parsePhone(written)).toEqual({ ok: true, value: { kind: 'mobile', canonical: digits } })
        },
      ),
    )
  })
})

describe('a landline', () => {
  test.each([
    ['021-61234567', '02161234567', undefined],
    ['(0755) 8612 3456', '075586123456', undefined],
    ['010 61234567转801', '01061234567', '801'],
    ['0571-86123456-12', '057186123456', '12'],
    ['+86 21 6123 4567', '02161234567', undefined],
  ])('%s', (input, canonical, extension) => {
    const value = { kind: 'landline', canonical, ...(extension && { extension }) }
    expect(parsePhone(input)).toEqual({ ok: true, value })
  })
})

describe('what is no phone number says why', () => {
  test.each([
    ['', 'empty'],
    ['　', 'empty'],
    ['1380000000', 'wrongLength'],
    ['138000000011', 'wrongLength'],
    ['61234567', 'wrongLength'],
    ['12800000001', 'notAPhone'],
    ['无', 'notAPhone'],
    ['+852 9123 4567', 'foreign'],
    ['1.38E+10', 'scientific'],
    ['13800000001/13900000002', 'severalNumbers'],
    ['13800000001 13900000002', 'severalNumbers'],
  ])('%s: %s', (input, reason) => {
    expect(parsePhone(input)).toMatchObject({
      ok: false,
      reason,
      zh: expect.any(String),
      en: expect.any(String),
    })
  })
})

const canonical = (input: string) =>
  parsePhones(input).map((one) => (one.ok ? one.value.canonical : one.reason))

test('several numbers in one cell come out in order', () => {
  expect(canonical('138 0000 0001、13900000002；021-61234567')).toEqual([
    '13800000001',
    '13900000002',
    '02161234567',
  ])
  expect(canonical('13800000001 13900000002')).toEqual(['13800000001', '13900000002'])
  expect(canonical('138 0000 0001／13900000002')).toEqual(['13800000001', '13900000002'])
  expect(canonical('13800000001,123')).toEqual(['13800000001', 'wrongLength'])
})

test('masking shows the head and the tail alone', () => {
  expect(maskPhone('13800000001')).toBe('138****0001')
  expect(maskPhone('02161234567')).toBe('021****4567')
  expect(maskPhone('075586123456')).toBe('0755****3456')
  expect(maskPhone('12345')).toBe('*****')
  expect(phoneTail('13800000001')).toBe('0001')
})
