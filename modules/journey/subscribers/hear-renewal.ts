import {
  fundingDecided,
  pollPublished,
  programmeListed,
  renewalAccepted,
  storyPublished,
  surveySealed,
} from '#modules/renewal/events.ts'
import { type RecordedEvent, subscribe } from '#platform/events/index.ts'
import { formatMoney } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import { completeFromFact } from '../actions/complete-from-fact.ts'
import { takeToldEvents } from '../actions/take-told-events.ts'
import { piecesOfFiles } from '../queries/pieces-of-files.ts'
import type { EvidenceKind } from '../standard-action.ts'

const source = 'renewal'

interface Told {
  projectId: string
  key: string
  /** The programme: each of its actions is done once. */
  sourceId: string
  on: string
  text: string
  kind?: EvidenceKind
  more?: readonly string[]
  fileIds?: readonly string[]
}

/** The product's own record, with the photos and papers that came with it. */
async function completes(
  work: Work,
  { recordedAt }: RecordedEvent,
  { text, kind = 'document', more = [], fileIds = [], ...fact }: Told,
): Promise<void> {
  const also = await piecesOfFiles(work, fileIds)
  await completeFromFact(work, {
    ...fact,
    source,
    at: recordedAt,
    evidence: { kind, text, more, also },
  })
}

/** What a renewal did completes the actions of step +2 that it is (domain.md 2.8). */
export const hearRenewal = [
  subscribe(programmeListed, 'journey.complete-when-renewal-listed', (work, event) => {
    const { projectId, programmeId: sourceId, anniversaryOn, listedOn: on, leader } = event.payload
    const text = `列入四年之约名单，周年日 ${anniversaryOn}，牵头人 ${leader ?? '待定'}`
    return completes(work, event, { projectId, key: '8.6', sourceId, on, kind: 'note', text })
  }),
  subscribe(surveySealed, 'journey.complete-when-survey-sealed', (work, event) => {
    const { projectId, programmeId: sourceId, lines, surveyedOn: on, fileIds } = event.payload
    const text = `共用部位普查完成，共 ${lines} 项，普查表已封存`
    return completes(work, event, { projectId, key: '8.2', sourceId, on, text, fileIds })
  }),
  subscribe(pollPublished, 'journey.complete-when-wishes-published', (work, event) => {
    const { projectId, programmeId: sourceId, asked, answered, first, publishedOn: on } = event.payload
    const text = `心愿征集结果公布：${asked} 户中 ${answered} 户填写，首位是${first}`
    return completes(work, event, { projectId, key: '8.3', sourceId, on, text })
  }),
  subscribe(fundingDecided, 'journey.complete-when-funding-decided', (work, event) => {
    const { projectId, programmeId: sourceId, costFen, proposedBy, decidedBy, decidedOn: on } = event.payload
    const text = `出资方案 ${formatMoney(costFen)}，${proposedBy}提请，${decidedBy}批准`
    return completes(work, event, { projectId, key: '8.4', sourceId, on, text })
  }),
  // The last day is for the start of the works; what proves it is complete with the acceptance.
  subscribe(renewalAccepted, 'journey.complete-when-renewal-accepted', async (work, event) => {
    const { projectId, programmeId: sourceId, items, startedOn, acceptedOn, fileIds } = event.payload
    const text = `更新改造 ${items} 项，${startedOn} 开工`
    const more = [`${items} 项全部验收合格，${acceptedOn} 完成`]
    await completes(work, event, { projectId, key: '8.1', sourceId, on: startedOn, text, more, fileIds })
    await takeToldEvents(work, {
      kind: 'renewalAccepted',
      projectId,
      homeIds: null,
      on: acceptedOn,
      note: null,
      source,
      sourceId,
    })
  }),
  subscribe(storyPublished, 'journey.complete-when-renewal-told', (work, event) => {
    const { projectId, programmeId: sourceId, title, publishedOn: on, fileIds } = event.payload
    return completes(work, event, { projectId, key: '8.5', sourceId, on, text: `公布“${title}”`, fileIds })
  }),
]
