import {
  bulletinSent,
  changeAnswered,
  changeEstablished,
  changeNoticeProven,
  changeNoticeSent,
  changeNoticeServed,
  delayNotified,
  openDayHeld,
} from '#modules/construction/events.ts'
import { type PayloadOf, type RecordedEvent, subscribe } from '#platform/events/index.ts'
import type { Work } from '#platform/work/index.ts'
import { completeFromFact, type FactThatCompletes } from '../actions/complete-from-fact.ts'
import { proofOfService } from '../proof-of-service.ts'
import { piecesOfFiles } from '../queries/pieces-of-files.ts'
import { takeToldEvents } from '../actions/take-told-events.ts'

const source = 'construction'
const idsOf = (homes: readonly { homeId: string }[]) => homes.map(({ homeId }) => homeId)

type Told = Omit<FactThatCompletes, 'source' | 'at' | 'evidence'> & { text: string; note?: string }

/** What the building time did completes the actions of step 3 that it is (domain.md 2.3). */
const completes = (work: Work, { recordedAt }: RecordedEvent, { text, note, ...fact }: Told) =>
  completeFromFact(work, {
    ...fact,
    source,
    at: recordedAt,
    evidence: {
      kind: 'document',
      text,
      also: note ? [{ kind: 'note', text: note, fileId: null, fileSha256: null }] : [],
    },
  })

type Proven = Pick<PayloadOf<typeof changeNoticeProven>, 'changeId' | 'projectId' | 'homeId' | 'proof'>

/** The receipt, the number of the post or the buyer's tap stands with the notice that it proves (domain.md 2.3, 3.2). */
async function keepProof(work: Work, { recordedAt }: RecordedEvent, told: Proven): Promise<void> {
  const { changeId, projectId, homeId, proof } = told
  const { entryId, staffId, staffName, receivedOn, fileIds } = proof
  await completeFromFact(work, {
    projectId,
    key: '3.2',
    homeIds: [homeId],
    source,
    sourceId: entryId,
    aboutId: changeId,
    on: receivedOn,
    at: recordedAt,
    completes: false,
    evidence: {
      ...proofOfService(proof),
      also: await piecesOfFiles(work, fileIds, 'document'),
      by: { id: staffId, name: staffName ?? '系统' },
    },
  })
}

export const hearConstruction = [
  subscribe(bulletinSent, 'journey.complete-when-bulletin-sent', async (work, event) => {
    const { bulletinId, projectId, title, edition, sentOn, homes } = event.payload
    if (edition > 1) return
    const fact = { projectId, homeIds: idsOf(homes), sourceId: bulletinId, on: sentOn }
    // The channels for complaints stand in each bulletin (3.5).
    for (const key of ['3.1', '3.5'])
      await completes(work, event, { ...fact, key, text: `工程进展通报“${title}”已发送` })
  }),
  subscribe(changeEstablished, 'journey.plan-when-change-established', (work, { payload }) =>
    takeToldEvents(work, {
      kind: 'changeEstablished',
      projectId: payload.projectId,
      homeIds: idsOf(payload.homes),
      on: payload.establishedOn,
      note: `${payload.number} ${payload.title}`,
      source,
      sourceId: payload.changeId,
    }),
  ),
  subscribe(changeNoticeSent, 'journey.complete-when-change-notice-sent', (work, event) => {
    const { changeId, projectId, number, title, sentOn, homes } = event.payload
    return completes(work, event, {
      projectId,
      key: '3.2',
      homeIds: idsOf(homes),
      sourceId: changeId,
      aboutId: changeId,
      on: sentOn,
      text: `变更通报 ${number}“${title}”已书面发出`,
    })
  }),
  subscribe(changeNoticeServed, 'journey.prove-when-change-notice-served', async (work, event) => {
    const { proof, ...told } = event.payload
    if (proof) await keepProof(work, event, { ...told, proof })
  }),
  subscribe(changeNoticeProven, 'journey.prove-when-change-notice-proven', (work, event) =>
    keepProof(work, event, event.payload),
  ),
  subscribe(changeAnswered, 'journey.prove-when-change-answered', (work, { id, recordedAt, payload }) => {
    const { changeId, projectId, homeId, answerZh, answeredOn } = payload
    return completeFromFact(work, {
      projectId,
      key: '3.2',
      homeIds: [homeId],
      source,
      sourceId: id,
      aboutId: changeId,
      on: answeredOn,
      at: recordedAt,
      completes: false,
      evidence: { kind: 'note', text: `业主答复：${answerZh}` },
    })
  }),
  subscribe(openDayHeld, 'journey.complete-when-open-day-held', async (work, event) => {
    const { openDayId, projectId, title, heldOn, homes } = event.payload
    const told = { projectId, homeIds: idsOf(homes), sourceId: openDayId }
    await takeToldEvents(work, { ...told, kind: 'openDayHeld', on: heldOn, note: title, source })
    await completes(work, event, {
      ...told,
      key: '3.3',
      on: heldOn,
      text: `参加工地开放日“${title}”`,
      note: '凭票签到，入场前已做安全交底',
    })
  }),
  subscribe(delayNotified, 'journey.complete-when-delay-notified', async (work, event) => {
    const { delayId, projectId, reason, oldOn, newOn, knownOn, notifiedOn, homes } = event.payload
    const told = { projectId, homeIds: idsOf(homes), sourceId: delayId }
    await takeToldEvents(work, { ...told, kind: 'delayKnown', on: knownOn, note: reason, source })
    await completes(work, event, {
      ...told,
      key: '3.9',
      aboutId: delayId,
      on: notifiedOn,
      text: `延期交付书面告知：由 ${oldOn} 改为 ${newOn}`,
    })
  }),
]
