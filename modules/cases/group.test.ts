import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseFacts, states, stateAfter } from './case.ts'
import { customersOf, groupWords, offerFor, wordIn } from './group.ts'

const said = (id: string, over: object = {}) => ({
  id,
  household_id: null,
  reporter_person_id: null,
  reporter_name: null,
  group_id: null,
  ...over,
})
const facts = fc.record<CaseFacts>({
  kind: fc.constantFrom('complaint', 'enquiry'),
  state: fc.constantFrom(...states),
  ownerStaffId: fc.constant('owner'),
  categoryId: fc.constantFrom(null, 'topic'),
  waitingSince: fc.constantFrom(null, new Date(0)),
  firstRepliedAt: fc.constantFrom(null, new Date(0)),
  openTasks: fc.nat(2),
  safety: fc.boolean(),
  safeguardedAt: fc.constantFrom(null, new Date(0)),
})

describe('a group complaint', () => {
  it('counts a family once, however often and through whomever it writes', () => {
    const home = { household_id: 'home' }
    const all = [
      said('1', home),
      said('2', home),
      said('3', { reporter_person_id: 'p' }),
      said('4'),
      said('5'),
    ]
    expect(customersOf(all)).toBe(4)
  })

  it('is offered from the third customer on, or where one is open already', () => {
    const two = [said('1'), said('2')]
    expect(offerFor(two, { groupCustomers: 3 })).toBeNull()
    expect(offerFor([...two, said('3')], { groupCustomers: 3 })).toEqual({
      groupId: null,
      caseIds: ['1', '2', '3'],
      customers: 3,
    })
    expect(offerFor([said('1'), said('9', { group_id: 'g' })], { groupCustomers: 3 })).toMatchObject({
      groupId: 'g',
      caseIds: ['1'],
    })
    expect(offerFor([said('9', { group_id: 'g' })], { groupCustomers: 3 })).toBeNull()
  })

  it('says a plan or result only where nothing is missing, at least the words in every open case, nothing in a closed one', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...groupWords), (one, kind) => {
        const word = wordIn(one, kind)
        if (one.state === 'closed') expect(word).toBeNull()
        else if (word!.missing.length) expect(word).toMatchObject({ as: 'progress', move: null })
        else expect(word!.as).toBe(kind)
        if (kind === 'result' && word?.as === 'result') {
          expect(one.openTasks).toBe(0)
          expect(stateAfter(one, word.move!)).toBe('resultGiven')
        }
      }),
    )
  })
})
