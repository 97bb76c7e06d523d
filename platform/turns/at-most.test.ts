import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { atMost } from './at-most.ts'

describe('turns', () => {
  it('are given to so many at once and in order, also when one fails or comes just as a place is free', async () => {
    const inTurn = atMost(2)
    let [running, most] = [0, 0]
    const begun: number[] = []
    const one = (number: number): Promise<unknown> =>
      inTurn(async () => {
        begun.push(number)
        most = Math.max(most, ++running)
        await setTimeout(2)
        running--
        if (number === 1) throw new Error('failed')
      })
    const first = one(0)
    const all = [1, 2, 3].map(one)
    const late = first.then(() => one(4))
    await Promise.allSettled([first, ...all, late])
    expect(most).toBe(2)
    expect(begun).toEqual([0, 1, 2, 3, 4])
  })
})
