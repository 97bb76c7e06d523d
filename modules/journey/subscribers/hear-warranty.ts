import {
  checkMissed,
  checkWaived,
  homeChecked,
  orderOpened,
  orderReinspected,
} from '#modules/warranty/events.ts'
import { type RecordedEvent, subscribe } from '#platform/events/index.ts'
import type { Work } from '#platform/work/index.ts'
import { completeFromFact, type FactThatCompletes } from '../actions/complete-from-fact.ts'
import { takeToldEvents } from '../actions/take-told-events.ts'

const source = 'warranty'

interface Told extends Pick<FactThatCompletes, 'projectId' | 'sourceId' | 'aboutId' | 'key' | 'on'> {
  homeId: string
  text: string
}

/** What a check did completes the actions of steps 4 to 6 that it is (domain.md 2.4 to 2.6). */
const completes = (work: Work, { recordedAt }: RecordedEvent, { text, homeId, ...fact }: Told) =>
  completeFromFact(work, {
    ...fact,
    homeIds: [homeId],
    source,
    at: recordedAt,
    evidence: { kind: 'document', text },
  })

/** The class of a component's term, as the reminders of 6.6 name it (domain.md 6.7). */
const classes = {
  structure: null,
  roofWaterproofing: 'W5',
  wetRooms: 'W5',
  heatingCooling: 'WH',
  wiringAndPipes: 'W2',
  decoration: 'W2',
  doorsAndFittings: 'W2',
  drainBlockage: 'W0',
  sanitaryWare: 'W1',
  lampsAndSwitches: 'W0',
} as const

export const hearWarranty = [
  subscribe(homeChecked, 'journey.complete-when-home-checked', async (work, event) => {
    const { visitId, projectId, homeId, kind, checkedOn, checkedBy, faults, afterMiss, ending } =
      event.payload
    const named = new Set(ending.flatMap((component) => classes[component] ?? []))
    const keys = {
      oneYearCheck: ['6.1', '6.2', '6.3'],
      runInCheck: ['5.3'],
      beforeWarrantyEnd: [...named].map((name) => `6.6.${name}`),
    }[kind]
    const text = `检查表，业主已签字：${checkedBy} 检查，发现 ${faults} 个问题`
    for (const key of [...keys, ...(afterMiss ? ['6.7'] : [])])
      await completes(work, event, { projectId, homeId, sourceId: visitId, key, on: checkedOn, text })
  }),
  subscribe(orderOpened, 'journey.plan-when-warranty-order-opened', async (work, event) => {
    const { orderId, projectId, homeId, number, words, openedOn } = event.payload
    await takeToldEvents(work, {
      kind: 'defectFound',
      projectId,
      homeIds: [homeId],
      on: openedOn,
      note: words,
      source,
      sourceId: orderId,
    })
    const text = `保修单 ${number}：${words}`
    await completes(work, event, {
      projectId,
      homeId,
      sourceId: orderId,
      aboutId: orderId,
      key: '6.5',
      on: openedOn,
      text,
    })
  }),
  subscribe(orderReinspected, 'journey.complete-when-warranty-order-reinspected', (work, event) => {
    const { orderId, projectId, homeId, number, reinspectedOn } = event.payload
    const text = `保修单 ${number} 复验合格，业主已签字`
    return completes(work, event, {
      projectId,
      homeId,
      sourceId: orderId,
      aboutId: orderId,
      key: '4.10',
      on: reinspectedOn,
      text,
    })
  }),
  subscribe(checkMissed, 'journey.plan-when-check-missed', async (work, { payload }) => {
    const { visitId, projectId, homeId, offers, missedOn } = payload
    // The two further offers belong to the first time that nobody could be visited.
    if (offers > 0) return
    await takeToldEvents(work, {
      kind: 'accessRefused',
      projectId,
      homeIds: [homeId],
      on: missedOn,
      note: null,
      source,
      sourceId: visitId,
    })
  }),
  subscribe(checkWaived, 'journey.complete-when-check-waived', (work, event) => {
    const { visitId, projectId, homeId, waivedOn, words } = event.payload
    const text = `两次再邀约未果，书面登记：${words}`
    return completes(work, event, { projectId, homeId, sourceId: visitId, key: '6.7', on: waivedOn, text })
  }),
]
