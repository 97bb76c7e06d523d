import { describe, expect, it } from 'vitest'
import { changesOf } from './changes.ts'
import { happenings, telling } from './happenings.ts'
import { type Place, valueWords } from './value-words.ts'

describe('a line of the log', () => {
  it('is told as what a field was and what it is, without the bookkeeping', () => {
    const changes = {
      state: ['onSale', 'signed'],
      version: [3, 4],
      search_text: ['a', 'b'],
      phone_index: ['x', 'y'],
    }
    expect(changesOf({ change: 'update', changes })).toEqual([
      { field: 'state', was: 'onSale', is: 'signed' },
    ])
  })

  it('names who did it once, not with the id as well', () => {
    const changes = {
      decided_by: [null, '江离'],
      decided_by_id: [null, '01989a7e'],
      home_id: [null, '01989a7f'],
    }
    const fields = changesOf({ change: 'update', changes }).map(({ field }) => field)
    expect(fields).toEqual(['decided_by', 'home_id'])
  })

  it('that notes a list of two is not taken for a change', () => {
    const changes = { added: ['cases.read', 'cases.close'], removed: [] }
    expect(changesOf({ change: 'role_permissions_changed', changes })[0]).toEqual({
      field: 'added',
      is: ['cases.read', 'cases.close'],
    })
  })

  it('stands with the others that the same request left', () => {
    const left = (id: number, requestId: string | null, action: string, at: string) => ({
      id,
      requestId,
      action,
      actorName: action,
      at: `2026-11-20T01:57:${at}Z`,
    })
    const lines = [
      left(0, 'a', 'estate.changeHome', '09'),
      left(1, 'a', 'estate.changeHome', '09'),
      left(2, null, 'import', '08'),
      left(3, null, 'import', '07'),
      left(4, null, 'import', '01'),
      left(5, 'b', 'estate.changeHome', '01'),
    ]
    expect(happenings(lines).map((group) => group.map(({ id }) => id))).toEqual([[0, 1], [2, 3], [4], [5]])
  })

  it('tells what was done on the record, not that the record was touched by it', () => {
    type Told = { change: string; changes: Record<string, unknown> }
    const touched: Told = { change: 'update', changes: { version: [3, 4], changed_by: ['甲', '乙'] } }
    const added: Told = { change: 'insert', changes: { words: '第一台变频泵已更换' } }
    expect(telling([touched, added])).toEqual([added])
    expect(telling([touched, touched])).toEqual([touched])
  })
})

describe('a logged value', () => {
  const place: Place = {
    subject: 'estate.home',
    field: 'state',
    names: {
      '01989a7e-1111-7222-8333-444455556666': { zh: '三室两厅', en: 'Three bedrooms' },
      'cases.read': { zh: '查看个案', en: 'See cases' },
    },
    values: { 'estate.home.state': { zh: { onSale: '在售' }, en: { onSale: 'On sale' } } },
    fields: { expires_at: '到期时间' },
  }
  const say = (value: unknown, field = 'state') => valueWords(value, { ...place, field }, 'zh')

  it('is said in the words of its module, or by the name of what it points at', () => {
    expect([say('onSale'), say(['cases.read']), say('01989a7e-1111-7222-8333-444455556666')]).toEqual([
      '在售',
      '查看个案',
      '三室两厅',
    ])
    expect(valueWords('onSale', place, 'en')).toBe('On sale')
  })

  it('stays hidden where it is, and empty is said as empty', () => {
    expect([say('***'), say(null), say(true), say([])]).toEqual(['已隐藏', '（空）', '是', '（空）'])
  })

  it('that is an id without a name is cut to what tells it apart', () => {
    expect(say('01989a7e-1111-7222-8333-444455550000')).toBe('…550000')
  })

  it('tells times in the zone of the projects, money in yuan, areas in square metres', () => {
    expect(say('2026-11-19T17:57:03.12+00:00')).toBe('2026年11月20日 01:57:03')
    expect(valueWords('2026-11-20', place, 'en')).toBe('20 Nov 2026')
    expect([say(1_280_000, 'price'), say(98.5, 'gross_area')]).toEqual(['¥1,280,000', '98.5 ㎡'])
    expect(say({ expiresAt: '2026-11-20' }, 'settings')).toBe('到期时间：2026年11月20日')
  })
})
