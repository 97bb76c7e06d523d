import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consentDecisions, consentKindNames } from './consent-kinds.ts'
import { type ConsentLine, consentStates } from './consent-state.ts'

const line = fc.record({
  kind: fc.constantFrom(...consentKindNames),
  decision: fc.constantFrom(...consentDecisions),
  textVersion: fc.integer({ min: 1, max: 3 }),
  channel: fc.constantFrom('portal', 'paper'),
  at: fc.date({ noInvalidDate: true }),
})
const versions = new Map(consentKindNames.map((kind) => [kind as string, 3]))
const of = (lines: ConsentLine[], kind: string) =>
  consentStates(lines, versions).find((state) => state.kind === kind)!
const marketing = (decision: ConsentLine['decision'], textVersion = 3): ConsentLine => ({
  kind: 'marketing',
  decision,
  textVersion,
  channel: 'portal',
  at: new Date('2026-11-20T01:00:00Z'),
})

describe('what holds of the consents', () => {
  it('does not hold before somebody was asked', () => {
    expect(of([], 'marketing')).toMatchObject({ state: 'none', holds: false, outdated: false, at: null })
  })

  it('no longer holds once it was withdrawn, and holds again when it is given again', () => {
    expect(of([marketing('given')], 'marketing').holds).toBe(true)
    expect(of([marketing('given'), marketing('withdrawn')], 'marketing')).toMatchObject({
      state: 'withdrawn',
      holds: false,
    })
    expect(of([marketing('given'), marketing('withdrawn'), marketing('given')], 'marketing').holds).toBe(true)
  })

  it('has to be asked for again when the wording changed, unless the answer was no', () => {
    expect(of([marketing('given', 2)], 'marketing')).toMatchObject({
      state: 'given',
      holds: false,
      outdated: true,
    })
    expect(of([marketing('refused', 2)], 'marketing')).toMatchObject({ state: 'refused', outdated: false })
  })

  it('depends for every kind on the last line of that kind alone', () => {
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom(...consentKindNames), (lines, kind) => {
        const own = lines.filter((one) => one.kind === kind)
        expect(of(lines, kind)).toEqual(of(own.slice(-1), kind))
        expect(of(lines, kind).holds).toBe(own.at(-1)?.decision === 'given' && own.at(-1)?.textVersion === 3)
      }),
    )
  })
})
