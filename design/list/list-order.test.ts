import { describe, expect, it } from 'vitest'
import { nextSort, orderNow, sortableNow } from './list-order.ts'
import type { Column } from './model.ts'

const columns: Column<object>[] = [
  { key: 'due', title: '剩余时间', render: () => null, sort: { by: 'dueAt' } },
  { key: 'price', title: '总价', render: () => null, sort: { by: 'price', within: ['projectId', 'homeId'] } },
  { key: 'name', title: '姓名', render: () => null },
]
const words = (asked: Record<string, unknown>) => sortableNow(columns, asked).map(({ sort }) => sort?.by)

describe('the order of a list', () => {
  it('is that of a column, upwards first, then the other way round', () => {
    expect(nextSort(undefined, 'dueAt')).toBe('dueAt')
    expect(nextSort('dueAt', 'dueAt')).toBe('-dueAt')
    expect(nextSort('-dueAt', 'dueAt')).toBe('dueAt')
    expect(nextSort('-dueAt', 'number')).toBe('number')
  })

  it('is offered where the API can give it', () => {
    expect(words({})).toEqual(['dueAt', undefined, undefined])
    expect(words({ homeId: '1' })).toEqual(['dueAt', 'price', undefined])
  })

  it('falls back to the usual one when the list is no longer narrow enough, or the word is unknown', () => {
    const order = (sort: string | undefined, asked: Record<string, unknown> = {}) =>
      orderNow(sort, '-openedAt', sortableNow(columns, asked))
    expect(order('-price', { projectId: '1' })).toBe('-price')
    expect(order('-price')).toBe('-openedAt')
    expect(order('dueAt')).toBe('dueAt')
    expect(order('colour')).toBe('-openedAt')
    expect(order(undefined)).toBe('-openedAt')
  })
})
