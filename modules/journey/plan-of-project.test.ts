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
      { projectId, firstPhaseDeliveredOn: '2022-12-20', phases: [] },
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
      journeysOfProject({ projectId, firstPhaseDeliveredOn: null, phases: [given] }, firstSettings)
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
    const facts = { homeId, projectId, contracts: [contract], deliveries: [], households: [] }
    const today = '2026-05-10'
    const planned = journeysOfHome(facts, firstSettings, today).flatMap(
      (journey) => plan(firstActions, journey, on(today, '2025-01-01')).actions,
    )
    const due = (key: string) => planned.filter((action) => action.key === key).map(({ dueOn }) => dueOn)
    expect(due('3.5').length).toBeGreaterThan(2)
    expect(due('3.5')).toEqual(due('3.1'))
  })
})

describe('the plan of steps 3 to 6', () => {
  it('holds every action that counts from the dates of contract, delivery and move-in; the others wait for what happens', () => {
    const facts = {
      homeId,
      projectId,
      contracts: [
        {
          id: 'c',
          signedOn: '2025-03-10',
          plannedDeliveryOn: '2026-05-29',
          cancelledOn: null,
          personId: 'p',
        },
      ],
      deliveries: [
        {
          id: 'd',
          contractId: 'c',
          plannedOn: '2026-05-29',
          deliveredOn: '2026-06-12',
          movedInOn: '2026-07-01',
          endedOn: null,
        },
      ],
      households: [{ id: 'h', personId: 'p', fromOn: '2025-03-10', untilOn: null }],
    }
    const phase: PhaseFact = { id: 'phase', plannedDeliveryOn: '2026-05-29', deliveredOn: '2026-06-12' }
    const day = on('2031-06-01', '2025-01-01')
    const journeys = [
      ...journeysOfHome(facts, firstSettings, day.today),
      ...journeysOfProject({ projectId, firstPhaseDeliveredOn: null, phases: [phase] }, firstSettings),
    ]
    const planned = new Set(
      journeys.flatMap((journey) => plan(firstActions, journey, day).actions).map(({ key }) => key),
    )
    const missing = firstActions.filter(({ key }) => /^[3-6]/.test(key) && !planned.has(key))
    expect(missing.map(({ key, anchor }) => `${key} ${anchor}`)).toEqual([
      '3.2 changeEstablished',
      '3.6 openDayHeld',
      '3.9 delayKnown',
      '4.10 defectFound',
      '5.7 callMissed',
      '6.5 defectFound',
      '6.6.WH warrantyEnd:WH',
      '6.7 accessRefused',
    ])
  })
})
