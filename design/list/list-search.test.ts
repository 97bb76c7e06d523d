import { describe, expect, it } from 'vitest'
import { addressOf, currentView, queryOf, shownSearch } from './list-search.ts'
import type { Filter, View } from './model.ts'
import { changedViews, openingFirst } from './saved-views.tsx'

const filters: Filter[] = [
  { kind: 'choice', key: 'state', title: '状态', several: true, options: [] },
  { kind: 'flag', key: 'overdue', title: '超时' },
  { kind: 'dates', key: 'opened', title: '受理日期', from: 'openedFrom', until: 'openedUntil' },
]
const open: View = { key: 'open', title: '未结', search: { state: 'open,waiting' } }
const late: View = { key: 'late', title: '超时', search: { overdue: 'true', sort: 'dueAt' } }
const known = { filters, views: [open, late], searchKey: 'q' }

describe('what a list shows', () => {
  it('is its first view when the address says nothing', () => {
    expect(shownSearch({}, known)).toEqual(open.search)
  })
  it('is the view that the address names', () => {
    expect(shownSearch({ view: 'late' }, known)).toEqual(late.search)
  })
  it('is what the address says, and no foreign word in it', () => {
    expect(shownSearch({ q: '漏水', openedFrom: '2026-03-01', utm: 'x' }, known)).toEqual({
      q: '漏水',
      openedFrom: '2026-03-01',
    })
  })
  it('is everything when every filter was taken away', () => {
    expect(shownSearch(addressOf({}, known), known)).toEqual({})
  })
})

describe('the address of a list', () => {
  it('can be shared: what it shows comes back', () => {
    for (const search of [open.search, late.search, { q: '张', state: 'open' }, {}, { sort: '-dueAt' }])
      expect(shownSearch(addressOf(search, known), known)).toEqual(search)
  })
  it('is bare for the first view and names the others', () => {
    expect(addressOf(open.search, known)).toEqual({})
    expect(addressOf(late.search, known)).toEqual({ view: 'late' })
  })
})

it('a view that was changed is no longer current', () => {
  expect(currentView({ state: 'open,waiting' }, known.views)).toBe(open)
  expect(currentView({ state: 'open' }, known.views)).toBeUndefined()
})

it('the API gets lists and booleans', () => {
  expect(queryOf({ state: 'open,waiting', overdue: 'true', q: '1602' }, filters)).toEqual({
    state: ['open', 'waiting'],
    overdue: true,
    q: '1602',
  })
})

describe('views of one’s own', () => {
  const own: View = { key: 'own-1', title: '我的', search: { q: '漏水' } }
  const other: View = { key: 'own-2', title: '另一个', search: { q: '电梯' }, opens: true }

  it('may come first when the list opens, one of them at a time', () => {
    const saved = changedViews([own, other], own, { ...own, opens: true })
    expect(saved.map(({ opens }) => opens)).toEqual([true, undefined])
    const views = openingFirst([open, late], saved)
    expect(shownSearch({}, { ...known, views })).toEqual(own.search)
    expect(shownSearch(addressOf(open.search, { views }), { ...known, views })).toEqual(open.search)
  })

  it('come first also before the view with which the screen would open', () => {
    const views = openingFirst([open, { ...late, opens: true }], [other])
    expect(shownSearch({}, { ...known, views })).toEqual(other.search)
    expect(shownSearch(addressOf(late.search, { views }), { ...known, views })).toEqual(late.search)
  })

  it('wait to be asked for where the screen has no views: the list opens with everything', () => {
    expect(shownSearch({}, { ...known, views: openingFirst([], [own]) })).toEqual({})
    expect(shownSearch({}, { ...known, views: openingFirst([], [own, other]) })).toEqual(other.search)
  })

  it('are renamed and deleted', () => {
    expect(changedViews([own], own, { ...own, title: '漏水' })).toMatchObject([{ title: '漏水' }])
    expect(changedViews([own, other], own, null)).toEqual([other])
  })
})
