import { describe, expect, it } from 'vitest'
import { asksForTap } from './confirmation.ts'
import { firstActions } from './standard/index.ts'

describe('a tap of the owner', () => {
  it('is asked for what was done for her, not for her own words nor for a greeting [2.7]', () => {
    const silent = firstActions.filter((action) => action.customer !== null && !asksForTap(action))
    expect(silent.map(({ key }) => key)).toEqual(['7.1', '7.2', '7.3', '7.4'])
  })
})
