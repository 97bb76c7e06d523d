import { addDays, addMonths } from '#platform/calendar/index.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projectsFor } from './more-projects.ts'
import { projects } from './projects.ts'

describe('the dates of the demo group', () => {
  it('[6.1] are those of the brief in the year in which it was told', () => {
    expect(projectsFor('2026-11-24')).toEqual(projects)
  })

  it('[6.1] move on with the calendar, so that whoever starts it in any year finds each home in its step', () => {
    const anyDay = fc.integer({ min: 0, max: 20 * 365 }).map((days) => addDays('2026-11-01', days))
    fc.assert(
      fc.property(anyDay, (today) => {
        const first = (code: string) => projectsFor(today).find((one) => one.code === code)!.deliveries[0]!
        expect(first('SXF') > addMonths(today, 2), 'still being built').toBe(true)
        expect(first('YHW') < today && first('YHW') > addMonths(today, -9), 'in its run-in').toBe(true)
        expect(first('YPH') < addMonths(today, -45), 'about to be renewed').toBe(true)
      }),
    )
  })

  it('call a project beyond the brief delivered once its last homes were handed over, the others are being built', () => {
    const [today, homes] = ['2026-11-24', 700_000]
    for (const { state, deliveries } of projectsFor(today, homes).slice(projects.length))
      expect(state).toBe(addDays(deliveries[0]!, 45) <= today ? 'delivered' : 'building')
  })
})
