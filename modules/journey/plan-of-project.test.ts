import { addDays, chinaWorkday } from '#platform/calendar/index.ts'
import { describe, expect, it } from 'vitest'
import type { PhaseFact } from './facts.ts'
import { journeysOfProject } from './journey-of-project.ts'
import { journeysOfHome } from './journeys-of-home.ts'
import { type PlannedAction, plan, type PlanningDay } from './plan.ts'
import { firstActions, firstSettings } from './standard/index.ts'
import { homeId, projectId } from './testing/index.ts'

const moveToWorkday = (day: string): string => (chinaWorkday(day) ? day : moveToWorkday(addDays(day, 1)))
const on = (today: string, plansFrom: string): PlanningDay => ({ today, plansFrom, moveToWorkday })
const find = (actions: PlannedAction[], key: string) => actions.find((action) => action.key === key)

describe('the plan of a project', () => {
  it('counts the four-year promise from the delivery of the first phase [S0-58]', () => {
    const [journey] = journeysOfProject(
      { projectId, firstPhaseDeliveredOn: '2022-12-20', phases: [], events: [] },
      firstSettings,
    )
    const { actions } = plan(firstActions, journey!, on('2026-11-20', '2025-01-01'))
    expect(journey!.stays).toEqual([{ step: 'FOUR_YEAR', enteredOn: '2026-12-20', leftOn: null }])
    expect(find(actions, '8.6')).toMatchObject({ dueOn: '2026-01-19' })
    expect(find(actions, '8.1')).toMatchObject({ dueFrom: '2026-12-19' })
  })

  it('asks for a risk review six and three months before a phase is delivered, and for none after it was', () => {
    const phase: PhaseFact = { id: 'phase', plannedDeliveryOn: '2027-05-31', deliveredOn: null }
    const reviews = (given: PhaseFact) =>
      journeysOfProject(
        { projectId, firstPhaseDeliveredOn: null, phases: [given], events: [] },
        firstSettings,
      )
        .flatMap((journey) => plan(firstActions, journey, on('2027-02-10', '2025-01-01')).actions)
        .map(({ key, dueOn }) => `${key} ${dueOn}`)
    expect(reviews(phase)).toEqual(['3.7 2026-11-30', '3.7 2027-02-28'])
    expect(reviews({ ...phase, deliveredOn: '2027-01-15' })).toEqual(['3.7 2026-11-30'])
    expect(reviews({ ...phase, plannedDeliveryOn: null })).toEqual([])
  })
})

describe('the plan of a contract', () => {
  it('tells the complaint channels again with every bulletin [3.5]', () => {
    const contract = {
      id: 'c',
      signedOn: '2026-01-31',
      plannedDeliveryOn: null,
      cancelledOn: null,
      personId: 'p',
    }
    const facts = { homeId, projectId, contracts: [contract], deliveries: [], households: [], events: [] }
    const today = '2026-05-10'
    const planned = journeysOfHome(facts, firstSettings, today).flatMap(
      (journey) => plan(firstActions, journey, on(today, '2025-01-01')).actions,
    )
    const due = (key: string) => planned.filter((action) => action.key === key).map(({ dueOn }) => dueOn)
    expect(due('3.5').length).toBeGreaterThan(2)
    expect(due('3.5')).toEqual(due('3.1'))
  })
})
