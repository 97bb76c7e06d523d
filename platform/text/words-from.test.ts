import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keptOf } from './words-from.ts'

const given = '沈佳禾您好，我们已安排工程师明天上门。请您留意电话。'

it('tells words that were kept as they were from those that were worked on and those that were thrown away', () => {
  expect(keptOf(given, ` ${given}\n`)).toBe('asIs')
  expect(keptOf(given, '沈女士您好，我们已安排工程师明天上门。配件也带上了。')).toBe('edited')
  expect(keptOf(given, `您之前问的车位另行答复。\n\n${given}`)).toBe('edited')
  expect(keptOf(given, '沈佳禾您好，谢谢。')).toBe('notUsed')
  expect(keptOf(given, '')).toBe('notUsed')
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(keptOf(text, text)).toBe(text.trim() ? 'asIs' : 'notUsed')
    }),
  )
})
