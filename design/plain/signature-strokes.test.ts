import { describe, expect, it } from 'vitest'
import { strokePath } from './signature-strokes.ts'

describe('the line of a signature', () => {
  it('is nothing without a point, and a dot for a tap', () => {
    expect(strokePath([])).toBe('')
    expect(strokePath([{ x: 3, y: 4 }])).toBe('M3,4L3,4')
  })

  it('goes from the first point to the last, rounded between', () => {
    const path = strokePath([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
    ])
    expect(path).toBe('M0,0Q10,0 10,5L10,10')
  })
})
