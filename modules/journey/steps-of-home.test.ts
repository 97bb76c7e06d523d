import { addDays, chinaWorkday } from '#platform/calendar/index.ts'
import { describe, expect, it } from 'vitest'
import type { HomeFacts } from './facts.ts'
import { journeysOfHome } from './journeys-of-home.ts'
import { plan } from './plan.ts'
import { firstActions, firstSettings } from './standard/index.ts'
import type { JourneyStep } from './step.ts'
import { homeId, projectId } from './testing/index.ts'

const moveToWorkday = (day: string): string => (chinaWorkday(day) ? day : moveToWorkday(addDays(day, 1)))
const facts: HomeFacts = {
  homeId,
  projectId,
  contracts: [
    { id: 'c', signedOn: '2025-03-10', plannedDeliveryOn: '2026-05-29', cancelledOn: null, personId: 'p' },
  ],
  deliveries: [
    {
      id: 'd',
      contractId: 'c',
      plannedOn: null,
      deliveredOn: '2026-06-12',
      movedInOn: '2026-07-01',
      endedOn: null,
    },
  ],
  households: [{ id: 'h', personId: 'p', fromOn: '2025-03-10', untilOn: null }],
  events: [],
}
const today = '2027-08-02'
const journeys = journeysOfHome(facts, firstSettings, today)
const actions = journeys.flatMap(
  (journey) => plan(firstActions, journey, { today, plansFrom: '2025-01-01', moveToWorkday }).actions,
)
const rules = new Map(firstActions.map((rule) => [rule.key, rule]))
const stayIn = (step: JourneyStep) =>
  journeys.flatMap(({ stays }) => stays).find((stay) => stay.step === step)
const titlesIn = (step: JourneyStep) => [
  ...new Set(actions.flatMap(({ key }) => (rules.get(key)!.step === step ? [rules.get(key)!.title.zh] : []))),
]
const windowsOf = (key: string) =>
  actions.filter((action) => action.key === key).map(({ dueFrom, dueOn }) => `${dueFrom} ${dueOn}`)

describe('a home that was delivered and is lived in', () => {
  it('is welcomed from the delivery until the move-in, with inspection, charges, papers, fit-out, wishes and where to complain [S0-54]', () => {
    expect(stayIn('WELCOME_HOME')).toMatchObject({ enteredOn: '2026-06-12', leftOn: '2026-07-01' })
    expect(titlesIn('WELCOME_HOME')).toEqual(
      expect.arrayContaining([
        '陪同验房',
        '费用说明',
        '便捷入伙，一窗办理',
        '装修指引',
        '装扮家庭',
        '恭贺乔迁',
        '投诉指引',
      ]),
    )
    expect(windowsOf('4.6.1')).toEqual(['2026-07-01 2026-07-06'])
  })

  it('is asked after from the delivery until one year of living, what must be solved and what is thought of us [S0-55]', () => {
    expect(stayIn('ASKING_AFTER')).toMatchObject({ enteredOn: '2026-06-12', leftOn: '2027-07-01' })
    expect(titlesIn('ASKING_AFTER')).toEqual(
      expect.arrayContaining([
        '入住三个月居住回访',
        '询问需要解决的问题',
        '主动检查房屋质量',
        '征求产品与服务意见',
      ]),
    )
    expect(windowsOf('5.2')).toEqual(windowsOf('5.1'))
  })

  it('is greeted in the first week, and its household is asked for within a month [5.5, 5.6]', () => {
    expect(windowsOf('5.5')).toEqual(['2026-07-01 2026-07-08'])
    expect(windowsOf('5.6')).toEqual(['2026-07-01 2026-07-31'])
    const [greeting, register] = ['5.5', '5.6'].map((key) => rules.get(key)!)
    expect([greeting!.performer, register!.performer]).toEqual(['steward', 'steward'])
    expect(greeting!.customer!.zh).toMatch(/水电燃气、网络、垃圾分类、停车/)
    expect(register!.customer!.zh).toMatch(/由您决定登记哪些/)
  })

  it('is looked after for the whole warranty: fittings, drains, electrics and gas after a year of living, in one visit [S0-56]', () => {
    expect(stayIn('RESPONSIBILITY')).toMatchObject({ enteredOn: '2026-06-12', leftOn: '2031-06-12' })
    for (const key of ['6.1', '6.2']) expect(windowsOf(key)).toEqual(['2027-06-01 2027-08-02'])
    expect(windowsOf('6.3')).toEqual(['2027-06-01 2027-07-31'])
    expect(rules.get('6.1')!.evidence).toEqual(rules.get('6.3')!.evidence)
  })

  it('hears from its customer ambassador every half year [6.4, S3-38]', () => {
    expect(windowsOf('6.4')).toEqual([
      '2026-11-27 2026-12-28',
      '2027-05-28 2027-06-28',
      '2027-11-27 2027-12-27',
    ])
    expect(rules.get('6.4')).toMatchObject({ performer: 'customerAmbassador' })
  })

  it('is on the road with us from the delivery on, without an end [S0-57]', () => {
    expect(stayIn('ON_THE_ROAD')).toMatchObject({ enteredOn: '2026-06-12', leftOn: null })
  })
})
