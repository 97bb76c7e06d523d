import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDigitOf, checkIdentityNumber, maskIdentityNumber } from './identity-number.ts'

// The worked example printed in GB 11643-1999.
const standardExample = '11010519491231002X'

describe('an identity number', () => {
  test('the example of the standard is valid and tells birthday and sex', () => {
    expect(checkIdentityNumber(standardExample)).toEqual({
      status: 'valid',
      canonical: standardExample,
      birthday: '1949-12-31',
      sex: 'female',
    })
  })
  test('small x, spaces and full-width digits are forgiven', () => {
    expect(checkIdentityNumber(' 110105 19491231 002x ')).toMatchObject({
      status: 'valid',
      canonical: standardExample,
    })
    expect(checkIdentityNumber('１１０１０５１９４９１２３１００２Ｘ')).toMatchObject({ status: 'valid' })
  })
  test.each([
    ['110105194912310021', 'wrongCheckDigit'],
    ['11010519490231002X', 'malformed'],
    ['99010519491231002X', 'malformed'],
    ['110105491231002', 'malformed'],
    ['11010519491231002', 'malformed'],
    ['', 'malformed'],
    ['护照G12345678', 'malformed'],
  ])('%s is %s', (number, status) => {
    expect(checkIdentityNumber(number)).toMatchObject({
      status,
      zh: expect.any(String),
      en: expect.any(String),
    })
  })
})

const validNumber = fc
  .tuple(
    fc.constantFrom('110105', '310101', '440305', '830000'),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, date, sequence]) => {
    const first = `${region}${date.toISOString().slice(0, 10).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
    return first + checkDigitOf(first)
  })

test('every single wrong digit is noticed', () => {
  fc.assert(
    fc.property(validNumber, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
      expect(checkIdentityNumber(number).status).toBe('valid')
      const wrong = String((Number(number[place]) + shift) % 10)
      expect(checkIdentityNumber(number.slice(0, place) + wrong + number.slice(place + 1)).status).not.toBe(
        'valid',
      )
    }),
  )
})

test('two neighbouring digits swapped by a typist are noticed', () => {
  fc.assert(
    fc.property(validNumber, fc.nat(15), (number, place) => {
      fc.pre(number[place] !== number[place + 1])
      const swapped = number.slice(0, place) + number[place + 1] + number[place] + number.slice(place + 2)
      expect(checkIdentityNumber(swapped).status).not.toBe('valid')
    }),
  )
})

test('masking hides the birthday', () => {
  expect(maskIdentityNumber(standardExample)).toBe('110***********002X')
  expect(maskIdentityNumber('G1234567')).toBe('********')
})
