import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, type IsoDate } from '#platform/calendar/index.ts'
import { faultsOf, type FundedItem, sumOf, totalsOf } from './funding-table.ts'
import { isDecided } from './owners-vote.ts'
import { anniversaryOf, cycleAt, listedFrom, stageOf, startBy } from './programme.ts'
import { type Payer, payers } from './stages.ts'
import { countWishes } from './wishes.ts'
import { objectionsTo } from './who-may-pay.ts'

const plain = { belongs: 'commonPart', inWarranty: false, hasCulprit: false, inServiceFee: false } as const
const days = fc.integer({ min: 0, max: 12_000 }).map((day) => addDays('2000-01-01', day))
const amounts = fc.integer({ min: 1, max: 10 ** 11 })
const vote = {
  areaTotal: 900_000,
  areaPresent: 600_000,
  areaFor: 300_001,
  headsTotal: 90,
  headsPresent: 60,
  headsFor: 31,
}

/** @serves S0-58, 2.0, 8.6 */
describe('the anniversaries of a project', () => {
  it('[8.6] fall four years after the first phase was delivered, on the last of February after a leap day', () => {
    expect(anniversaryOf('2022-12-18', 1)).toBe('2026-12-18')
    expect(anniversaryOf('2024-02-29', 1)).toBe('2028-02-29')
    expect(anniversaryOf('2024-02-29', 2, 3)).toBe('2031-02-28')
    expect(listedFrom('2028-02-29')).toBe('2027-02-28')
    expect(startBy('2028-02-29')).toBe('2029-02-28')
  })

  it('[8.6] list a project from twelve months ahead, and no cycle is left out or named twice', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 0, max: 9000 }),
        (on, years, wait) => {
          const today = addDays(on, wait)
          const cycle = cycleAt(on, today, years)
          if (cycle !== null) expect(listedFrom(anniversaryOf(on, cycle, years)) <= today).toBe(true)
          expect(listedFrom(anniversaryOf(on, (cycle ?? 0) + 1, years)) > today).toBe(true)
        },
      ),
    )
  })

  it('keep the day of the month wherever that month has it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 6 }), (on: IsoDate, cycle) => {
        const anniversary = anniversaryOf(on, cycle)
        expect(Number(anniversary.slice(0, 4)) - Number(on.slice(0, 4))).toBe(4 * cycle)
        const isLeapDay = on.endsWith('02-29')
        expect(isLeapDay ? addMonths(on, 48 * cycle) : on.slice(5)).toBe(
          isLeapDay ? anniversary : anniversary.slice(5),
        )
      }),
    )
  })

  it('lead through the stages in one order only', () => {
    const keys = ['surveyBegunOn', 'surveyedOn', 'polledOn', 'decidedOn', 'endedOn', 'acceptedOn', 'toldOn']
    const reached = (count: number) =>
      Object.fromEntries(
        [...keys, 'startedOn'].map((key) => [key, keys.indexOf(key) < count ? '2026-01-01' : null]),
      )
    const seen = keys.concat('').map((_, count) => stageOf(reached(count) as never))
    expect(seen).toEqual(['listed', 'survey', 'poll', 'funding', 'works', 'acceptance', 'story', 'finished'])
  })
})

/** @serves 8.4 */
describe('who pays for a renewal', () => {
  const says = (payer: Payer, over: object) =>
    objectionsTo(payer, { ...plain, ...over }).map(({ statute }) => statute.en)

  it('[8.4] keeps the fund from warranty items, utilities, damage with a culprit and upkeep inside the fee', () => {
    expect(says('maintenanceFund', {})).toEqual([])
    expect(says('maintenanceFund', { inWarranty: true })).toEqual(['Order 165, art. 25 (1)'])
    expect(says('maintenanceFund', { belongs: 'utility' })).toEqual(['Order 165, art. 25 (2)'])
    expect(says('maintenanceFund', { hasCulprit: true })).toEqual(['Order 165, art. 25 (3)'])
    expect(says('maintenanceFund', { inServiceFee: true })).toEqual(['Order 165, art. 25 (4)'])
    expect(says('maintenanceFund', { belongs: 'exclusive' })).toEqual(['Civil Code arts. 281, 282'])
    expect(says('commonIncome', { belongs: 'exclusive', inWarranty: true })).toHaveLength(2)
    expect(says('developer', { inWarranty: true, hasCulprit: true, belongs: 'exclusive' })).toEqual([])
  })

  it('[8.4] counts a vote as carried with two thirds taking part and more than half of those, by area and by heads', () => {
    expect(isDecided(vote)).toBe(true)
    for (const short of [
      { areaPresent: 599_999 },
      { headsPresent: 59 },
      { areaFor: 300_000 },
      { headsFor: 30 },
    ])
      expect(isDecided({ ...vote, ...short })).toBe(false)
  })

  it('[8.4] finds a table good exactly when the shares of each item add up to its cost', () => {
    const item = fc
      .record({
        shares: fc.array(amounts, { minLength: 1, maxLength: 3 }),
        surplus: fc.integer({ min: -1, max: 1 }),
      })
      .map(({ shares, surplus }): FundedItem & { surplus: number } => ({
        ...plain,
        title: '电梯',
        surplus,
        costFen: sumOf(shares) + surplus,
        shares: shares.map((amountFen, at) => ({ payer: payers[at]!, amountFen })),
      }))
    const votes = [
      { ...vote, payer: 'maintenanceFund' as const },
      { ...vote, payer: 'commonIncome' as const },
    ]
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), (items) => {
        const wrong = items.flatMap(({ surplus }, at) => (surplus === 0 ? [] : [at]))
        expect(faultsOf(items, votes).map(({ at }) => at)).toEqual(wrong)
        const { costFen, ...paid } = totalsOf(items)
        const surplus = sumOf(items.map((one) => one.surplus))
        expect(sumOf(Object.values(paid)) + surplus).toBe(costFen)
      }),
    )
  })

  it('[8.4] asks for the vote that is missing, once for each who pays', () => {
    const items: FundedItem[] = [
      { ...plain, title: '电梯', costFen: 100, shares: [{ payer: 'maintenanceFund', amountFen: 100 }] },
      { ...plain, title: '外墙', costFen: 7, shares: [{ payer: 'commonIncome', amountFen: 7 }] },
    ]
    expect(faultsOf(items, []).map(({ statute }) => statute?.en)).toEqual([
      'Civil Code arts. 278, 282',
      'Civil Code arts. 278, 281',
    ])
    expect(faultsOf(items, [{ ...vote, payer: 'maintenanceFund' }])).toHaveLength(1)
    expect(faultsOf([], [])).toMatchObject([{ at: -1 }])
  })
})

/** @serves 8.3 */
it('[8.3] weighs a first wish with three points, a second with two, a third with one', () => {
  const counted = countWishes(['a', 'b', 'c'], [['a', 'b', 'c'], ['a'], ['b', 'a']])
  expect([...counted.values()]).toEqual([
    { firsts: 2, mentions: 3, points: 8 },
    { firsts: 1, mentions: 2, points: 5 },
    { firsts: 0, mentions: 1, points: 1 },
  ])
})
