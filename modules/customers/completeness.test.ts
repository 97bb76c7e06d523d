import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completenessOf } from './completeness.ts'
import { emptyPerson, type PersonFacts } from './person.ts'

const full: PersonFacts = {
  name: '沈佳禾',
  sex: 'female',
  birthday: '1990-03-07',
  phone: '13800000001',
  homePhone: null,
  officePhone: null,
  identityKind: 'identityCard',
  identityNumber: '310101199003071234',
  email: 's@qichuan.example',
  address: '临澜市榆畔路 1 号',
  occupation: '教师',
  employer: '临澜一中',
  education: 'bachelor',
  photoFileId: null,
}

describe('the completeness of a file', () => {
  it('is 100 when nothing is missing', () => {
    expect(completenessOf(full, true)).toEqual({ score: 100, missing: [] })
  })

  it('names what is missing, the weightiest first', () => {
    expect(completenessOf({ ...emptyPerson, name: '苏念' }, false)).toEqual({
      score: 10,
      missing: [
        'phone',
        'identityNumber',
        'preferences',
        'birthday',
        'occupation',
        'employer',
        'sex',
        'email',
        'address',
        'education',
      ],
    })
  })

  it('stays between 0 and 100, and rises with every fact that is learned', () => {
    const facts = fc.record(
      Object.fromEntries(Object.entries(full).map(([key, value]) => [key, fc.constantFrom(value, null)])),
    )
    fc.assert(
      fc.property(
        facts,
        fc.boolean(),
        fc.constantFrom(...(Object.keys(full) as (keyof PersonFacts)[])),
        (given, liked, learned) => {
          const before = completenessOf(given as unknown as PersonFacts, liked)
          const after = completenessOf(
            { ...(given as unknown as PersonFacts), [learned]: full[learned] },
            liked,
          )
          expect(before.score).toBeGreaterThanOrEqual(0)
          expect(after.score).toBeLessThanOrEqual(100)
          expect(after.score).toBeGreaterThanOrEqual(before.score)
          expect(before.score === 100).toBe(before.missing.length === 0)
        },
      ),
    )
  })
})
