import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findPersonalData } from './personal-data.ts'
import { takeOutPersonalData } from './take-out.ts'

it('takes out who and where somebody is, known or found, and puts it back where an answer names it', () => {
  const said = '我是沈佳禾，住3栋2单元1602，电话13800000001，车牌京A12345。沈佳禾等回电13800000001。'
  const { text, putBack } = takeOutPersonalData(said, [
    { kind: 'name', text: '沈佳禾' },
    { kind: 'home', text: null },
  ])
  expect(text).toBe('我是〔姓名A〕，住〔房号D〕，电话〔电话B〕，车牌〔车牌C〕。〔姓名A〕等回电〔电话B〕。')
  expect(putBack(text)).toBe(said)
  expect(putBack('〔姓名A〕您好，会打〔电话B〕，〔电话Z〕不认识。')).toBe(
    '沈佳禾您好，会打13800000001，〔电话Z〕不认识。',
  )
})

it('leaves nothing that could be found, whatever is said, and brings everything back', () => {
  const piece = fc.constantFrom(
    '13800000001',
    '3栋2单元1602',
    '王先生',
    '漏水',
    '-',
    '1',
    '京A12345',
    ' ',
    '110101199003078515',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
      const { text, putBack } = takeOutPersonalData(parts.join(''))
      expect(findPersonalData(text)).toEqual([])
      expect(putBack(text)).toBe(parts.join(''))
    }),
  )
})
