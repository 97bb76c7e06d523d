import { describe, expect, test } from 'vitest'
import { pinyinInitials, pinyinInitialsVariants, pinyinOf } from './pinyin.ts'

describe('a name by its initials', () => {
  test.each([
    ['沈佳禾', 'sjh'],
    ['陆一鸣', 'lym'],
    ['宋知微', 'szw'],
    ['欧阳娜娜', 'oynn'],
    ['Tom张', 'tomz'],
    ['　沈 佳禾 ', 'sjh'],
    ['', ''],
  ])('%s → %s', (name, initials) => {
    expect(pinyinInitials(name)).toBe(initials)
  })
  test.each([
    ['单雄', 'sx'],
    ['仇英', 'qy'],
    ['曾国藩', 'zgf'],
    ['尉迟恭', 'ycg'],
    ['万俟卨', 'mqx'],
    ['朴树', 'ps'],
  ])('the surname in %s is read as a surname', (name, initials) => {
    expect(pinyinInitials(name)).toBe(initials)
  })
})

test('the whole pinyin has no tones and writes ü as v', () => {
  expect(pinyinOf('沈佳禾')).toBe('shenjiahe')
  expect(pinyinOf('吕方')).toBe('lvfang')
})

test('a given name with two readings is found by both', () => {
  expect(pinyinInitialsVariants('曾重')).toEqual(expect.arrayContaining(['zz', 'zc']))
  expect(pinyinInitialsVariants('沈佳禾')).toContain('sjh')
})

test('variants stay few even for a long name of many readings', () => {
  expect(pinyinInitialsVariants('曾重乐行长重乐行长').length).toBeLessThanOrEqual(16)
})
