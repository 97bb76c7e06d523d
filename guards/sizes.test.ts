import { describe, expect, it } from 'vitest'
import { readSources } from './sources.ts'

describe('sizes', () => {
  it('keeps every hand-written file at 250 lines or fewer', () => {
    const long = readSources()
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 250)
    expect(long, 'Split the file: one idea each').toEqual([])
  })
})
