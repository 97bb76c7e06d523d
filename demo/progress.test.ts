import { expect, it } from 'vitest'
import { minutesLeft } from './progress.ts'

it('says what is left at the pace since this call began, also where an earlier call had built a part', () => {
  const minute = 60_000
  expect(minutesLeft({ share: 0, at: 0 }, { share: 0.25, at: 2 * minute })).toBe(6)
  expect(minutesLeft({ share: 0.5, at: minute }, { share: 0.75, at: 3 * minute })).toBe(2)
  expect(minutesLeft({ share: 0.5, at: minute }, { share: 0.5, at: 3 * minute })).toBeUndefined()
})
