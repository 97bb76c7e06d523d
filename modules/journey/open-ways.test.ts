import { describe, expect, it } from 'vitest'
import { type FirstStay, openWays } from './open-ways.ts'

const stay = (
  homeId: string | null,
  enteredOn: string,
  leftOn: string | null,
  endedBy: FirstStay['endedBy'],
) => ({
  projectId: 'p',
  homeId,
  enteredOn,
  leftOn,
  endedBy,
})
const brief = (stays: FirstStay[]) =>
  openWays(stays).map(({ homeId, enteredOn }) => `${homeId ?? 'visit'} ${enteredOn}`)

/** @serves 2.0 */
describe('the ways before a contract that still lead somewhere', () => {
  const visit = stay(null, '2026-03-01', '2026-03-20', 'completed')

  it('are a visit that nothing ended, and a visit with the subscription that runs', () => {
    expect(brief([stay(null, '2026-03-01', null, null)])).toEqual(['visit 2026-03-01'])
    expect(brief([visit, stay('home', '2026-03-20', null, null)])).toEqual([
      'visit 2026-03-01',
      'home 2026-03-20',
    ])
  })

  it('close with the contract, so that a home sold on later leaves no first visit behind', () => {
    expect(brief([visit, stay('home', '2026-03-20', '2026-04-02', 'completed')])).toEqual([])
    expect(brief([visit])).toEqual([])
  })

  it('stay where the subscription was cancelled, for the refund; and are over where the customer was lost', () => {
    expect(brief([visit, stay('home', '2026-03-20', '2026-03-22', 'cancelled')])).toEqual([
      'visit 2026-03-01',
    ])
    expect(brief([stay(null, '2026-03-01', '2026-05-01', 'cancelled')])).toEqual([])
  })
})
