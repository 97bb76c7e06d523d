import { describe, expect, it } from 'vitest'
import { isApproved, whyNotApprove } from './approval.ts'

const written = { writtenById: 'sales', relationsById: null, legalById: null }

describe('four eyes on what customers are told', () => {
  it('lets nobody approve what she wrote, nor for both desks, nor twice', () => {
    expect(whyNotApprove(written, 'customerRelations', 'sales')).toBe('own')
    expect(whyNotApprove(written, 'customerRelations', 'lin')).toBeNull()
    expect(whyNotApprove({ ...written, relationsById: 'lin' }, 'legal', 'lin')).toBe('both')
    expect(whyNotApprove({ ...written, relationsById: 'lin' }, 'customerRelations', 'he')).toBe('done')
  })

  it('is approved when customer relations and legal have both said so', () => {
    expect(isApproved({ ...written, relationsById: 'lin' })).toBe(false)
    expect(isApproved({ ...written, relationsById: 'lin', legalById: 'jiang' })).toBe(true)
  })
})
