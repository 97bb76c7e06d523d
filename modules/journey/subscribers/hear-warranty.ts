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
import { piecesOfFiles } from '../queries/pieces-of-files.ts'
import type { EvidenceKind } from '../standard-action.ts'

const source = 'warranty'

interface Told extends Pick<FactThatCompletes, 'projectId' | 'sourceId' | 'aboutId' | 'key' | 'on'> {
  homeId: string
  text: string
  kind?: EvidenceKind
  more?: readonly string[]
  signatureFileId?: string | undefined
  photoIds?: readonly string[] | undefined
}

/** What a check did completes the actions of steps 4 to 6 that it is (domain.md 2.4 to 2.6). */
async function completes(
  work: Work,
  { recordedAt }: RecordedEvent,
  { text, homeId, kind = 'document', more = [], signatureFileId, photoIds = [], ...fact }: Told,
): Promise<void> {
  const also = [
    ...(await piecesOfFiles(work, photoIds, 'photo')),
    ...(await piecesOfFiles(work, signatureFileId ? [signatureFileId] : [], 'signature')),
  ]
  await completeFromFact(work, {
    ...fact,
    homeIds: [homeId],
    source,
    at: recordedAt,
    evidence: { kind, text, more, also },
  })
}

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
    const { visitId: sourceId, projectId, homeId, kind, checkedOn: on, checkedBy, faults } = event.payload
    const { afterMiss, ending, signatureFileId, photoIds } = event.payload
    const named = new Set(ending.flatMap((component) => classes[component] ?? []))
    const keys = {
      oneYearCheck: ['6.1', '6.2', '6.3'],
      runInCheck: ['5.3'],
      beforeWarrantyEnd: [...named].map((name) => `6.6.${name}`),
    }[kind]
    const text = `检查表，业主已签字：${checkedBy} 检查，发现 ${faults} 个问题`
    const told = { projectId, homeId, sourceId, on, text }
    for (const key of keys) await completes(work, event, { ...told, key, signatureFileId, photoIds })
    if (afterMiss)
      await completes(work, event, { ...told, key: '6.7', kind: 'note', more: ['此前未能入户，已再次邀约'] })
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
    const { orderId, projectId, homeId, number, reinspectedOn, signatureFileId } = event.payload
    const text = `保修单 ${number} 复验合格，业主已签字`
    return completes(work, event, {
      projectId,
      homeId,
      sourceId: orderId,
      aboutId: orderId,
      key: '4.10',
      on: reinspectedOn,
      text,
      signatureFileId,
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
    const told = { projectId, homeId, sourceId: visitId, on: waivedOn }
    const more = ['此前未能入户，已再邀约两次，均未果']
    return completes(work, event, { ...told, key: '6.7', kind: 'note', text: `书面登记：${words}`, more })
  }),
]
