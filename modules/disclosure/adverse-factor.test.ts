import { describe, expect, it } from 'vitest'
import { adviceOn, belongsIntoAnnex, effectMayBeLeftOut, type Factor, faultsOf } from './adverse-factor.ts'
import { factorKinds } from './factor-words.ts'

const road: Factor = {
  side: 'outside',
  kind: 'road',
  place: '城市主干道',
  effect: '昼间噪声可能超过住宅室内感受',
  direction: 'east',
  distanceMetres: 40,
  buildings: ['1栋', '2栋'],
  isPriceRelated: false,
  statement: null,
  document: null,
  source: null,
  checkedOn: null,
  x: 0.9,
  y: 0.4,
}
const rulesOf = (factor: Partial<Factor>) => faultsOf({ ...road, ...factor }).map(({ rule }) => rule)
const advice = (factor: Partial<Factor>) => adviceOn({ ...road, ...factor }).map(({ rule }) => rule)

/** @serves S0-59, 2.1, 1.2, 1.6 */
describe('how an adverse factor must be written', () => {
  it('names the place and the possible effect, and stands on the plan', () => {
    expect(rulesOf({})).toEqual([])
    expect(rulesOf({ place: ' ', effect: null, x: null })).toEqual(['place', 'effect', 'position'])
  })

  it('may leave the effect of a substation open, and then gives direction and distance', () => {
    expect(rulesOf({ kind: 'substation', effect: null })).toEqual([])
    expect(rulesOf({ kind: 'substation', effect: '', direction: null, distanceMetres: null })).toEqual([
      'direction',
      'distance',
    ])
    expect(rulesOf({ kind: 'road', direction: null, distanceMetres: null })).toEqual([])
    expect(factorKinds.filter((kind) => effectMayBeLeftOut({ kind }))).toHaveLength(7)
  })

  it('goes into the annex with its statement when the price allows for it, and always when the risk is great', () => {
    expect(belongsIntoAnnex(road)).toBe(false)
    expect(rulesOf({ isPriceRelated: true })).toEqual(['statement'])
    expect(rulesOf({ kind: 'hazardousStore' })).toEqual(['statement'])
    expect(rulesOf({ kind: 'wasteSite', statement: '房价已考虑此因素。' })).toEqual([])
  })

  it('promises nothing about the future without a document of the government', () => {
    expect(advice({ effect: '道路即将降噪改造' })).toEqual(['promise'])
    expect(advice({ effect: '道路即将降噪改造', document: '沐规划〔2026〕12号' })).toEqual([])
    expect(advice({ effect: 'A metro line will open nearby' })).toEqual(['promise'])
  })

  it('is never turned into a selling point', () => {
    expect(advice({ effect: '临近主干道，出行便利' })).toEqual(['praise'])
    expect(advice({})).toEqual([])
  })
})
