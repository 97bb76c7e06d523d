import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineChanges } from './line-changes.ts'

const text = fc
  .array(fc.constantFrom('您好', '谢谢', '', '再见'), { maxLength: 8 })
  .map((lines) => lines.join('\n'))

describe('lines that changed', () => {
  it('gives both texts back, and calls nothing changed that stayed', () =>
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = lineChanges(before, after)
        const without = (left: string) =>
          changes.flatMap(({ line, change }) => (change === left ? [] : [line])).join('\n')
        expect([without('come'), without('gone')]).toEqual([before, after])
        if (before === after) expect(changes.every(({ change }) => change === 'same')).toBe(true)
      }),
    ))
})
