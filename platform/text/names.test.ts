import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskName, splitNames } from './names.ts'

const namesIn = (cell: string) => splitNames(cell).map(({ name }) => name)

describe('several buyers in one cell', () => {
  test.each([
    '沈佳禾、陆一鸣',
    '沈佳禾，陆一鸣',
    '沈佳禾, 陆一鸣',
    '沈佳禾；陆一鸣；',
    '沈佳禾/陆一鸣',
    '沈佳禾 陆一鸣',
    '沈佳禾\u3000\u3000陆一鸣 ',
    '沈佳禾\n陆一鸣',
    '沈佳禾和陆一鸣',
    '沈佳禾及陆一鸣',
    '沈佳禾 & 陆一鸣',
  ])('%j are two people', (cell) => {
    expect(namesIn(cell)).toEqual(['沈佳禾', '陆一鸣'])
  })
  test('three people with mixed separators', () => {
    expect(namesIn('苏念、宋知微；魏青 田野')).toEqual(['苏念', '宋知微', '魏青', '田野'])
  })
  test.each(['李和平', '陈及第', '上海和平置业有限公司', '欧阳娜娜', '阿依努尔·买买提'])(
    '%s is one',
    (name) => {
      expect(namesIn(name)).toEqual([name])
    },
  )
  test('a name padded with a space is one person', () => {
    expect(namesIn('魏　青')).toEqual(['魏青'])
    expect(namesIn('欧阳 娜娜')).toEqual(['欧阳娜娜'])
    expect(namesIn('魏 青、田 野')).toEqual(['魏青', '田野'])
  })
  test('Latin names keep their spaces', () => {
    expect(namesIn('John Smith / Mary Lee')).toEqual(['John Smith', 'Mary Lee'])
    expect(namesIn('John Smith and Mary Lee')).toEqual(['John Smith', 'Mary Lee'])
  })
  test('what stands in brackets is kept as a note', () => {
    expect(splitNames('沈佳禾（50%）、陆一鸣（共有人）')).toEqual([
      { name: '沈佳禾', note: '50%' },
      { name: '陆一鸣', note: '共有人' },
    ])
  })
  test('an empty cell names nobody', () => {
    expect(splitNames(' 、 ')).toEqual([])
  })
})

test('names joined by any separator come apart again, in order', () => {
  const demoNames = [
    '沈佳禾',
    '陆一鸣',
    '顾晚晴',
    '程思远',
    '韩雨桐',
    '郑柏舟',
    '苏念',
    '宋知微',
    '许若水',
    '贺之洲',
  ]
  const names = fc.uniqueArray(fc.constantFrom(...demoNames), { minLength: 1, maxLength: 5 })
  const separator = fc.constantFrom('、', '，', ',', ' ; ', '/', '\n', '  ', '　')
  fc.assert(
    fc.property(names, separator, (people, between) => {
      expect(namesIn(people.join(between))).toEqual(people)
    }),
  )
})

test('a masked name shows the surname alone', () => {
  expect(maskName('沈佳禾')).toBe('沈**')
  expect(maskName('魏青')).toBe('魏*')
  expect(maskName('欧阳娜娜')).toBe('欧阳**')
  expect(maskName('John Smith')).toBe('J***')
  expect(maskName('魏')).toBe('魏*')
  expect(maskName('')).toBe('')
})
