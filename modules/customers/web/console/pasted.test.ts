import { describe, expect, it } from 'vitest'
import { readPasted } from './pasted.ts'

describe('a pasted line', () => {
  const whole = {
    name: '沈佳禾',
    phone: '13800000001',
    identityKind: 'identityCard',
    identityNumber: '11010119900307803X',
    birthday: '1990-03-07',
    sex: 'male',
  }

  it.each([
    '沈佳禾 13800000001 11010119900307803x',
    '姓名：沈佳禾，手机：138 0000 0001，身份证号：11010119900307803X',
    '沈佳禾\t13800000001\t11010119900307803X',
  ])('tells name, phone, card, birthday and sex: %s', (text) => expect(readPasted(text)).toEqual(whole))

  it('trusts the identity card more than a written sex', () => {
    expect(readPasted('11010119900307803X 女').sex).toBe('male')
  })

  it('leaves out what it does not understand', () => {
    expect(readPasted('138000000')).toEqual({})
    expect(readPasted('Jane Doe, jane@example.com')).toEqual({ name: 'Jane Doe', email: 'jane@example.com' })
  })
})
