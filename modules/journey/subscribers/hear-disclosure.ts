import { personsById } from '#modules/customers/index.ts'
import {
  cancellationWindowClosed,
  channelCardHanded,
  contactNamed,
  covenantPromised,
  intentionRegistered,
  measuresShown,
  newFactorReported,
  noticeAcknowledged,
  noticePosted,
  noticeReviewed,
  papersListed,
  postingProved,
  signingAppointed,
  subscribed,
  subscriptionCancelled,
  subscriptionCorrected,
  termsExplained,
  topicsExplained,
  visitAnswered,
} from '#modules/disclosure/events.ts'
import { type RecordedEvent, subscribe } from '#platform/events/index.ts'
import type { Work } from '#platform/work/index.ts'
import { completeFromFact } from '../actions/complete-from-fact.ts'
import { retellEvents } from '../actions/retell-events.ts'
import { takeToldEvents } from '../actions/take-told-events.ts'
import { piecesOfFiles, wordOfCustomer } from '../queries/pieces-of-files.ts'
import type { EvidenceKind } from '../standard-action.ts'

const source = 'disclosure'

interface Told {
  projectId: string
  key: string
  on: string
  text: string
  personId?: string
  /** How the product's own record counts; a note where nothing is said. */
  kind?: EvidenceKind
  photos?: readonly string[]
  /** How the customer said that it was told. */
  said?: { way: string; fileIds: readonly string[] }
}

/** Each event is a fact of its own; what came with it, photos or the customer's word, is evidence beside the record. */
async function completes(
  work: Work,
  { id, recordedAt }: RecordedEvent,
  { text, personId, kind = 'note', photos = [], said, ...fact }: Told,
): Promise<void> {
  const person = personId ? (await personsById(work, [personId])).get(personId) : undefined
  if (personId && !person) return
  const also = [...(await piecesOfFiles(work, photos)), ...(said ? await wordOfCustomer(work, said) : [])]
  await completeFromFact(work, {
    ...fact,
    ...(person && { personId: person.id }),
    source,
    sourceId: id,
    at: recordedAt,
    evidence: { kind, text, also },
  })
}

/** The action that a posting proves; the channels are told to each customer (1.3) and hang there besides. */
const actionOfPosting = {
  adverseFactors: '1.2',
  cancellation: '1.4',
  papers: '1.5',
  noise: '1.6',
  showHome: '1.7',
} as const

/** How a project signs its contracts (2.5). */
const methods: Record<string, string> = {
  onSite: '现场签约',
  appointment: '预约签约',
  collectiveDay: '集中签约日',
  online: '线上签约',
}

/** What is disclosed before the contract completes the actions of steps 1 and 2 that it is (domain.md 2.1, 2.2). */
export const hearDisclosure = [
  subscribe(noticePosted, 'journey.complete-when-notice-posted', async (work, event) => {
    const { projectId, number, postedOn: on, fileIds: photos } = event.payload
    const text = `不利因素公示第 ${number} 版已公示`
    for (const key of ['1.2', '1.2.1'])
      await completes(work, event, { projectId, key, on, kind: 'document', photos, text })
  }),
  subscribe(noticeReviewed, 'journey.complete-when-notice-reviewed', (work, event) => {
    const { projectId, number, reviewedOn: on, fileIds: photos = [] } = event.payload
    const text = `不利因素公示第 ${number} 版已复核`
    return completes(work, event, { projectId, key: '1.2', on, kind: 'document', photos, text })
  }),
  subscribe(newFactorReported, 'journey.plan-when-new-factor-reported', (work, { id, payload }) =>
    takeToldEvents(work, {
      kind: 'factorFound',
      projectId: payload.projectId,
      homeIds: null,
      on: payload.knownOn,
      note: payload.words,
      source,
      sourceId: id,
    }),
  ),
  subscribe(postingProved, 'journey.complete-when-posting-proved', async (work, event) => {
    const { projectId, kind, titleZh, textNumber, postedOn: on, fileIds: photos } = event.payload
    const key = kind === 'channels' ? undefined : actionOfPosting[kind]
    if (key)
      await completes(work, event, {
        projectId,
        key,
        on,
        kind: 'document',
        photos,
        text: `“${titleZh}”已张贴，第 ${textNumber} 版`,
      })
  }),
  subscribe(noticeAcknowledged, 'journey.complete-when-notice-acknowledged', (work, event) => {
    const { projectId, personId, number, on } = event.payload
    const text = `客户已阅读并确认不利因素公示第 ${number} 版`
    return completes(work, event, { projectId, personId, key: '1.2.2', on, said: event.payload, text })
  }),
  subscribe(topicsExplained, 'journey.complete-when-topics-explained', (work, event) => {
    const { projectId, personId, number, adviser, on } = event.payload
    const text = `${adviser} 按说辞第 ${number} 版讲解七个主题，客户已确认`
    return completes(work, event, { projectId, personId, key: '1.1', on, said: event.payload, text })
  }),
  subscribe(termsExplained, 'journey.complete-when-terms-explained', (work, event) => {
    const { projectId, personId, adviser, on } = event.payload
    const told = { projectId, personId, on, said: event.payload }
    const text = `${adviser} 逐条讲解合同条款，客户已确认`
    return completes(work, event, { ...told, key: '2.1', kind: 'document', text })
  }),
  subscribe(papersListed, 'journey.complete-when-papers-listed', async (work, event) => {
    const { projectId, personId, papers, signingMethod, on } = event.payload
    const told = { projectId, personId, on }
    await completes(work, event, { ...told, key: '2.2', text: `签约资料清单 ${papers} 项与时间安排已给客户` })
    if (signingMethod)
      await completes(work, event, {
        ...told,
        key: '2.5',
        text: `已告知签约方式：${methods[signingMethod] ?? signingMethod}`,
      })
  }),
  subscribe(contactNamed, 'journey.complete-when-contact-named', (work, event) => {
    const { projectId, personId, staffName, on } = event.payload
    return completes(work, event, { projectId, personId, key: '2.3', on, text: `签约联系人：${staffName}` })
  }),
  subscribe(covenantPromised, 'journey.complete-when-covenant-promised', (work, event) => {
    const { projectId, personId, on } = event.payload
    const text = '临时管理规约已说明，客户书面承诺遵守'
    return completes(work, event, { projectId, personId, key: '2.7', on, said: event.payload, text })
  }),
  subscribe(measuresShown, 'journey.complete-when-measures-shown', (work, event) => {
    const { projectId, personId, on } = event.payload
    const text = '已出示《商品房销售管理办法》和合同示范文本，客户已确认'
    return completes(work, event, { projectId, personId, key: '2.11', on, said: event.payload, text })
  }),
  subscribe(channelCardHanded, 'journey.complete-when-channel-card-handed', (work, event) => {
    const { projectId, personId, occasion, adviser, testWords, contactName, on } = event.payload
    const text = [
      `${adviser} 已交付沟通渠道卡`,
      contactName && `客服联系人 ${contactName}`,
      testWords && `现场试拨：${testWords}`,
    ]
    const key = occasion === 'visit' ? '1.3' : '2.4'
    return completes(work, event, { projectId, personId, key, on, text: text.filter(Boolean).join('；') })
  }),
  subscribe(visitAnswered, 'journey.complete-when-visit-answered', (work, event) => {
    const { projectId, personId, way, score, words, on } = event.payload
    const how = { call: '电话回访', message: '消息回访', own: '客户在手机上回答' }[way]
    const text = [how, score && `${score} 分`, words].filter(Boolean).join('；')
    return completes(work, event, { projectId, personId, key: '1.8', on, text })
  }),
  subscribe(intentionRegistered, 'journey.plan-when-intention-registered', async (work, event) => {
    const { projectId, personId, intentionId: sourceId, wish: note, on } = event.payload
    const told = { projectId, personId, homeIds: null, on, note, source, sourceId }
    await takeToldEvents(work, { ...told, kind: 'intentRegistered' })
    await completes(work, event, { projectId, personId, key: '1.9', on, text: `购房意向：${note}，未收款` })
  }),
  subscribe(subscribed, 'journey.plan-when-subscribed', (work, { payload }) =>
    takeToldEvents(work, {
      ...purchase(payload),
      kind: 'subscribed',
      at: new Date(payload.subscribedAt),
      note: null,
      sourceId: payload.purchaseId,
    }),
  ),
  subscribe(subscriptionCorrected, 'journey.move-when-subscription-corrected', (work, { payload }) =>
    retellEvents(work, {
      ...purchase(payload),
      kind: 'subscribed',
      at: new Date(payload.subscribedAt),
      note: null,
      sourceId: payload.purchaseId,
      reason: payload.reason,
    }),
  ),
  subscribe(signingAppointed, 'journey.plan-when-signing-appointed', (work, { id, payload }) =>
    takeToldEvents(work, {
      ...purchase(payload),
      kind: 'signingAppointed',
      at: new Date(payload.appointmentAt),
      note: null,
      sourceId: id,
    }),
  ),
  subscribe(subscriptionCancelled, 'journey.plan-when-subscription-cancelled', async (work, event) => {
    const { projectId, personId, cancelledAt, way, words, refundBy, purchaseId, on } = event.payload
    const how = way === 'tap' ? '客户在手机上退订' : '客户在案场提出退订'
    const text = `${how}，${refundBy} 前退款`
    await completes(work, event, { projectId, personId, key: '2.6', on, text })
    await takeToldEvents(work, {
      ...purchase(event.payload),
      kind: 'subscriptionCancelled',
      at: new Date(cancelledAt),
      note: words ?? how,
      sourceId: purchaseId,
    })
  }),
  subscribe(cancellationWindowClosed, 'journey.complete-when-window-closed', (work, event) => {
    const { projectId, personId, on } = event.payload
    const text = '72 小时退订期已满，客户没有退订'
    return completes(work, event, { projectId, personId, key: '2.6', on, text })
  }),
]

/** The customer, the home and the day of what was told of a purchase. */
const purchase = ({
  projectId,
  personId,
  homeId,
  on,
}: {
  projectId: string
  personId: string
  homeId: string | null
  on: string
}) => ({ projectId, personId, homeIds: [homeId].filter((id) => id !== null), on, source })
