import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Counts,
  effectScore,
  marginOfError,
  processScore,
  standingOf,
  statementScore,
  topTwoShare,
} from './scores.ts'

const few = fc.nat({ max: 40 })
const process = fc.record({ yes: few, no: few, notSure: few, refused: few })
const statement = fc.record({ '1': few, '2': few, '3': few, '4': few, '5': few, refused: few })
const inRange = (score: number | null) => score === null || (score >= 0 && score <= 100 + 1e-9)

/** @serves S0-12, S0-13, S0-20, S0-21, S0-22 */
describe('the scores of call-backs', () => {
  it('count "not sure" as not done and leave refusals out of A2', () => {
    expect(processScore([{ yes: 6, no: 2, notSure: 2, refused: 5 }])).toBe(60)
    expect(processScore([{ yes: 10 }, { no: 10 }])).toBe(50)
    expect(processScore([{ refused: 10 }])).toBeNull()
  })

  it('turn the mean of a statement into points, with the share of those who agree beside it', () => {
    expect(statementScore([{ '5': 3 }])).toBe(100)
    expect(statementScore([{ '1': 3 }])).toBe(0)
    expect(statementScore([{ '4': 2, refused: 9 }])).toBe(75)
    expect(topTwoShare([{ '3': 1, '4': 2, '5': 1 }])).toBe(75)
    expect(statementScore([])).toBeNull()
  })

  it('weigh the statements on living three times the one on delivery, and say when one of them is missing', () => {
    const residence = { score: 80, respondents: 12, weight: 75 }
    const delivery = { score: 60, respondents: 30, weight: 25 }
    expect(effectScore([residence, delivery])).toEqual({ score: 75, isPartial: false })
    expect(effectScore([{ ...residence, respondents: 9 }, delivery])).toEqual({ score: 60, isPartial: true })
    expect(effectScore([{ ...residence, score: null, respondents: 0 }])).toEqual({
      score: null,
      isPartial: false,
    })
  })

  it('show no score under 10 answers and call it indicative under 30', () => {
    expect([9, 10, 29, 30].map(standingOf)).toEqual(['none', 'indicative', 'indicative', 'valid'])
  })

  it('state the margins of the table of sample sizes', () => {
    const table: [households: number, five: number, ten: number][] = [
      [50, 45, 34],
      [100, 80, 50],
      [200, 132, 66],
      [500, 218, 81],
      [1_000, 278, 88],
      [2_000, 323, 92],
      [5_000, 357, 95],
      [10_000, 370, 96],
    ]
    for (const [households, five, ten] of table) {
      expect(marginOfError(five, households)).toBeLessThanOrEqual(5)
      expect(marginOfError(five - 1, households)).toBeGreaterThan(5)
      expect(marginOfError(ten, households)).toBeLessThanOrEqual(10)
      expect(marginOfError(ten - 1, households)).toBeGreaterThan(10)
    }
  })

  it('lie between 0 and 100, whatever was answered', () => {
    fc.assert(
      fc.property(fc.array(process), fc.array(statement), (asked, agreed) => {
        expect(inRange(processScore(asked))).toBe(true)
        expect(inRange(statementScore(agreed))).toBe(true)
        expect(inRange(topTwoShare(agreed))).toBe(true)
      }),
    )
  })

  it('never fall when somebody answers better, and do not see who refused', () => {
    fc.assert(
      fc.property(process, statement, few, (asked, agreed, refusals) => {
        const better: Counts = { ...asked, no: 0, yes: asked.yes + asked.no }
        expect(processScore([better]) ?? 0).toBeGreaterThanOrEqual(processScore([asked]) ?? 0)
        const happier: Counts = { ...agreed, '1': 0, '2': agreed['2'] + agreed['1'] }
        expect(statementScore([happier]) ?? 0).toBeGreaterThanOrEqual(statementScore([agreed]) ?? 0)
        expect(processScore([{ ...asked, refused: refusals }])).toBe(processScore([asked]))
        expect(statementScore([{ ...agreed, refused: refusals }])).toBe(statementScore([agreed]))
      }),
    )
  })

  it('have a margin that shrinks with every further answer and is gone when everybody answered', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, share) => {
          const heard = 1 + Math.floor(share * (all - 2))
          expect(marginOfError(heard + 1, all)!).toBeLessThan(marginOfError(heard, all)!)
          expect(marginOfError(all, all)).toBe(0)
        },
      ),
    )
  })
})
