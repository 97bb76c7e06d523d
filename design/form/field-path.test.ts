import { describe, expect, it } from 'vitest'
import { isSameValue, messagesByField, pathOfProblem, valueAt, withValueAt } from './field-path.ts'

describe('a problem that the API names', () => {
  it('finds its field in the form', () => {
    expect(pathOfProblem('body.phone')).toEqual(['phone'])
    expect(pathOfProblem('body.buyers.1.identityNumber')).toEqual(['buyers', 1, 'identityNumber'])
  })
  it('keeps a field whose own name has no part before it', () => {
    expect(pathOfProblem('phone')).toEqual(['phone'])
  })
})

it('a value is found and replaced at its place, the rest untouched', () => {
  const before = { name: '沈佳禾', buyers: [{ share: 60 }, { share: 40 }] }
  const after = withValueAt(before, ['buyers', 1, 'share'], 50)
  expect(valueAt(after, ['buyers', 1, 'share'])).toBe(50)
  expect(after.buyers[0]).toBe(before.buyers[0])
  expect(before.buyers[1]!.share).toBe(40)
  expect(valueAt(before, ['buyers', 5, 'share'])).toBeUndefined()
})

it('an empty field and one never filled in are the same; zero is a figure', () => {
  expect(isSameValue('', undefined)).toBe(true)
  expect(isSameValue(null, '')).toBe(true)
  expect(isSameValue(0, null)).toBe(false)
  expect(isSameValue('1602', '1603')).toBe(false)
  expect(isSameValue(['a'], ['a'])).toBe(true)
})

it('every reason against one field is told, not only the last', () => {
  const problems = [
    { path: 'body.password', message: '至少 10 个字符' },
    { path: 'body.name', message: '请填写姓名' },
    { path: 'body.password', message: '这是常见密码' },
  ]
  expect(messagesByField(problems)).toEqual([
    { path: ['password'], messages: ['至少 10 个字符', '这是常见密码'] },
    { path: ['name'], messages: ['请填写姓名'] },
  ])
})
