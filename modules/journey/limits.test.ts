import * as fc from 'fast-check'
import { addDays, addMonths, daysBetween } from '#platform/calendar/index.ts'
import { describe, expect, it } from 'vitest'
import { missingEvidence } from './evidence.ts'
import { breaches, type Limits, provesAsMuch, usualLimits } from './limits.ts'
import { problemOf } from './limit-words.ts'
import { firstActions } from './standard/index.ts'
import { type EvidenceNeed, evidenceKinds, type StandardAction } from './standard-action.ts'

const anyLimits: fc.Arbitrary<Limits | null> = fc.option(
  fc.record({
    earlier: fc.option(fc.nat(30), { nil: null }),
    later: fc.nat(30),
    moreGrace: fc.nat(30),
  }),
  { nil: null },
)
const anyAfter = fc.record({
  months: fc.integer({ min: -12, max: 12 }),
  days: fc.integer({ min: -60, max: 60 }),
})
const anyNeeds: fc.Arbitrary<EvidenceNeed[]> = fc.array(
  fc.record({
    anyOf: fc.subarray([...evidenceKinds], { minLength: 1 }),
    least: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 3 },
)
const anyUpper = fc
  .record({
    action: fc.constantFrom(...firstActions),
    limits: anyLimits,
    after: anyAfter,
    grace: fc.nat(40),
    opens: fc.nat(40),
  })
  .map(({ action, ...changes }): StandardAction => ({ ...action, ...changes }))
const rulesOf = (above: StandardAction, own: StandardAction) => breaches(above, own).map(({ rule }) => rule)

describe('what a lower level may change of an action', () => {
  it('[S0-45] nothing is broken by saying the same', () => {
    fc.assert(
      fc.property(anyUpper, (upper) => {
        expect(breaches(upper, { ...upper })).toEqual([])
      }),
    )
  })

  it('[S0-45] a day that passes stays within the bounds from whatever day it counts', () => {
    const anyDay = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays('2020-01-01', offset))
    fc.assert(
      fc.property(anyUpper, anyAfter, anyDay, (upper, after, day) => {
        const broken = rulesOf(upper, { ...upper, after })
        const shift = daysBetween(
          addDays(addMonths(day, upper.after.months), upper.after.days),
          addDays(addMonths(day, after.months), after.days),
        )
        const { earlier, later } = upper.limits ?? usualLimits
        if (!broken.includes('tooLate')) expect(shift).toBeLessThanOrEqual(later)
        if (after.months === upper.after.months) {
          expect(broken.includes('tooLate')).toBe(shift > later)
          expect(broken.includes('tooEarly')).toBe(earlier !== null && shift < -earlier)
        }
      }),
    )
  })

  it('[S0-45] grace and opening grow by what is allowed and no day more', () => {
    fc.assert(
      fc.property(anyUpper, fc.nat(80), fc.nat(80), (upper, grace, opens) => {
        const broken = rulesOf(upper, { ...upper, grace, opens })
        const { moreGrace } = upper.limits ?? usualLimits
        expect(broken.includes('graceTooLong')).toBe(grace > upper.grace + moreGrace)
        expect(broken.includes('opensEarlier')).toBe(opens > upper.opens)
      }),
    )
  })

  it('[S0-45] evidence that passes proves at least as much: whatever is enough here is enough above', () => {
    fc.assert(
      fc.property(anyNeeds, anyNeeds, (above, own) => {
        if (!provesAsMuch(own, above)) return
        for (let pick = 0; pick < 6; pick++) {
          const given = own.flatMap(({ anyOf, least }) =>
            Array.from({ length: least }, () => anyOf[pick % anyOf.length]!),
          )
          expect(
            provesAsMuch(
              given.map((kind) => ({ anyOf: [kind], least: 1 })),
              above,
            ),
          ).toBe(true)
        }
      }),
    )
    fc.assert(
      fc.property(anyNeeds, anyNeeds, (above, more) => {
        expect(provesAsMuch([...above, ...more], above)).toBe(true)
      }),
    )
    const photo: EvidenceNeed = { anyOf: ['photo'], least: 1 }
    expect(provesAsMuch([photo], [{ anyOf: ['photo', 'note'], least: 1 }])).toBe(true)
    expect(provesAsMuch([{ anyOf: ['photo', 'note'], least: 1 }], [photo])).toBe(false)
    expect(provesAsMuch([photo], [{ ...photo, least: 2 }])).toBe(false)
    expect(missingEvidence([photo], ['photo'])).toEqual([])
  })

  it('[S0-45] repeats only more often, switches off only what is optional, and keeps what makes the action itself', () => {
    const upper = firstActions.find(({ repeats, optional }) => repeats !== null && !optional)!
    const seldom = { everyMonths: upper.repeats!.everyMonths + 1, times: upper.repeats!.times }
    expect(rulesOf(upper, { ...upper, repeats: seldom })).toEqual(['lessOften'])
    expect(rulesOf(upper, { ...upper, repeats: null })).toEqual(['lessOften'])
    expect(rulesOf({ ...upper, repeats: null }, upper)).toEqual([])
    expect(rulesOf(upper, { ...upper, optional: true })).toEqual(['madeOptional'])
    expect(breaches(upper, { ...upper, isSwitchedOff: true })).toEqual([{ rule: 'notOptional' }])
    expect(breaches({ ...upper, optional: true }, { ...upper, isSwitchedOff: true })).toEqual([])
    expect(rulesOf(upper, { ...upper, anchor: 'birthday', title: { zh: '别的', en: 'Other' } })).toEqual([
      'title',
      'anchor',
    ])
    expect(rulesOf(upper, { ...upper, performer: 'steward', guide: { zh: '做法', en: 'How' } })).toEqual([])
  })

  it('[S0-45] says in both languages which rule is broken, beside the field that breaks it', () => {
    expect(problemOf({ rule: 'tooLate', allowed: 3 })).toEqual({
      path: 'body.after.days',
      zh: '上级规定最多推后 3 天。',
      en: 'The standard above allows at most 3 day(s) later.',
    })
  })
})
