import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRange } from './range.ts'

describe('a part of a file', () => {
  it('is read from the forms that browsers and players send', () => {
    expect(readRange('bytes=0-99', 1000)).toEqual({ start: 0, end: 99 })
    expect(readRange('bytes=900-', 1000)).toEqual({ start: 900, end: 999 })
    expect(readRange('bytes=-100', 1000)).toEqual({ start: 900, end: 999 })
    expect(readRange('bytes=0-', 0)).toBe('impossible')
    expect(readRange('bytes=1000-', 1000)).toBe('impossible')
    expect(readRange('bytes=0-1,5-6', 1000)).toBe('whole')
    expect(readRange(undefined, 1000)).toBe('whole')
  })

  it('never reaches beyond the file, whatever is asked', () => {
    const ask = fc.oneof(
      fc.tuple(fc.nat(), fc.nat()).map(([from, to]) => `bytes=${from}-${to}`),
      fc.nat().map((from) => `bytes=${from}-`),
      fc.nat().map((last) => `bytes=-${last}`),
      fc.string(),
    )
    const check = () =>
      fc.assert(
        fc.property(ask, fc.nat(5000), (header, size) => {
          const answer = readRange(header, size)
          if (typeof answer === 'string') return true
          return answer.start >= 0 && answer.start <= answer.end && answer.end < size
        }),
      )
    expect(check).not.toThrow()
  })
})
