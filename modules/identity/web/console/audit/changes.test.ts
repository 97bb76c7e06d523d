import { expect, it } from 'vitest'
import { changesOf, valueWords } from './changes.ts'

const words = { nothing: '（空）', hidden: '已隐藏', yes: '是', no: '否' }
const say = (value: unknown) => valueWords(value, words)

it('a change is told as what a field was and what it is, without the bookkeeping', () => {
  const changes = {
    state: ['onSale', 'signed'],
    version: [3, 4],
    search_text: ['a', 'b'],
    phone_index: ['x', 'y'],
  }
  expect(changesOf({ change: 'update', changes })).toEqual([{ field: 'state', was: 'onSale', is: 'signed' }])
})

it('a note that holds a list of two is not taken for a change', () => {
  const changes = { added: ['cases.read', 'cases.close'], removed: [] }
  expect(changesOf({ change: 'role_permissions_changed', changes })[0]).toEqual({
    field: 'added',
    is: ['cases.read', 'cases.close'],
  })
})

it('hidden data stays hidden, and empty is said as empty', () => {
  expect([say('***'), say(null), say(true), say([])]).toEqual(['已隐藏', '（空）', '是', '（空）'])
})

it('an id is cut to what tells it apart', () => {
  expect(say('01989a7e-1111-7222-8333-444455556666')).toBe('…556666')
})

it('tells an instant in the time of the projects', () => {
  expect(say('2026-11-19T17:57:03.12+00:00')).toBe('2026-11-20 01:57:03')
})
