import { describe, expect, it } from 'vitest'
import { carryKept, keepEverywhere } from './kept-everywhere.ts'

describe('what follows its person to other devices', () => {
  const columns = keepEverywhere<string[]>('columns.cases.inbox')
  const views = keepEverywhere<string[]>('views.cases.inbox')
  const saved: [string, unknown][] = []
  const carrierOf = (owner: string, kept: Record<string, unknown>) => ({
    owner,
    kept,
    save: (key: string, value: unknown) => void saved.push([key, value]),
  })

  it('is handed on where only this browser had it, and taken over where another device kept it', () => {
    columns.set(['number'])
    views.set(['old'])
    const stop = carryKept(carrierOf('lin', { 'views.cases.inbox': ['new'] }))
    expect(views.get()).toEqual(['new'])
    expect(saved.splice(0)).toEqual([['columns.cases.inbox', ['number']]])
    columns.set(['number', 'title'])
    expect(saved.splice(0)).toEqual([['columns.cases.inbox', ['number', 'title']]])
    stop()
    columns.set(['title'])
    expect(saved).toEqual([])
  })

  it('does not pass to the next person before the same screen', () => {
    carryKept(carrierOf('zhou', {}))()
    expect([views.get(), columns.get(), saved]).toEqual([null, null, []])
  })
})
