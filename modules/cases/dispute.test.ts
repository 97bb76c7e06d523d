import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approvesAs, grounds, isApproved, lacksOf, mayProceedAgainst, mayStep } from './dispute.ts'

describe('a legal step of the company', () => {
  it('[S1-53] is approved by legal and an executive, two people, never one twice and never the asker', () => {
    const person = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      isLegal: fc.boolean(),
      isExecutive: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'b', 'c', 'd'),
        fc.array(person, { maxLength: 12 }),
        (askedById, tries) => {
          const step = { askedById, legalById: null as string | null, executiveById: null as string | null }
          for (const by of tries) {
            const as = approvesAs(step, by)
            if (as === 'legal') step.legalById = by.id
            if (as === 'executive') step.executiveById = by.id
          }
          if (!isApproved(step)) return
          expect(new Set([askedById, step.legalById, step.executiveById]).size).toBe(3)
        },
      ),
    )
  })

  it('never goes against a customer, except where she infringes the name or the rights of the company', () => {
    const allowed = grounds.filter((ground) => mayProceedAgainst('customer', ground))
    expect(allowed).toEqual(['infringesName', 'infringesRights'])
    expect(grounds.every((ground) => mayProceedAgainst('other', ground))).toBe(true)
  })

  it('a dispute says what it lacks, and ends once, with how it ended', () => {
    const bare = { body: null, fileNumber: null, nextOn: null, outcome: null, papers: 0 }
    expect(lacksOf({ ...bare, way: 'negotiation' })).toEqual(['nextOn', 'papers'])
    expect(lacksOf({ ...bare, way: 'litigation', body: '临澜区法院', papers: 1 })).toEqual([
      'fileNumber',
      'nextOn',
    ])
    expect(mayStep('mediation', 'ended', null)).toBe(false)
    expect(mayStep('mediation', 'ended', 'settlement')).toBe(true)
    expect(mayStep('ended', 'litigation', null)).toBe(false)
  })
})
