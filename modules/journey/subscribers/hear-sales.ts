import { contractFiled, mortgageTold, signingAnswered } from '#modules/sales/events.ts'
import { type RecordedEvent, subscribe } from '#platform/events/index.ts'
import type { Work } from '#platform/work/index.ts'
import { completeFromFact } from '../actions/complete-from-fact.ts'
import { takeToldEvents } from '../actions/take-told-events.ts'
import type { EvidenceKind } from '../standard-action.ts'

const source = 'sales'

interface Told {
  projectId: string
  homeId: string
  key: string
  on: string
  text: string
  kind?: EvidenceKind
}

const completes = (
  work: Work,
  { id, recordedAt }: RecordedEvent,
  { homeId, text, kind = 'note', ...fact }: Told,
) =>
  completeFromFact(work, {
    ...fact,
    homeIds: [homeId],
    source,
    sourceId: id,
    at: recordedAt,
    evidence: { kind, text },
  })

const stages = { applied: '已申请', approved: '银行已批', paid: '已放款' }

/** What follows a signing completes the actions of step 2 that it is (domain.md 2.8 to 2.10). */
export const hearSales = [
  subscribe(contractFiled, 'journey.complete-when-contract-filed', (work, event) => {
    const { projectId, homeId, number, filedOn: on } = event.payload
    return completes(work, event, { projectId, homeId, key: '2.9', on, text: `备案号 ${number}` })
  }),
  subscribe(mortgageTold, 'journey.complete-when-mortgage-told', async (work, event) => {
    const { contractId, projectId, homeId, stage, bank, words, appliedOn, paidOn, on } = event.payload
    const about = { projectId, homeIds: [homeId], note: bank, source, sourceId: contractId }
    await takeToldEvents(work, { ...about, kind: 'mortgageApplied', on: appliedOn })
    if (paidOn) await takeToldEvents(work, { ...about, kind: 'loanPaid', on: paidOn })
    const text = [`${bank}：${stages[stage]}`, words].filter(Boolean).join('，')
    await completes(work, event, { projectId, homeId, key: '2.8', on, text })
  }),
  subscribe(signingAnswered, 'journey.complete-when-signing-answered', (work, event) => {
    const { projectId, homeId, way, clear, smooth, words, on } = event.payload
    const text = [`讲解 ${clear} 分，手续 ${smooth} 分`, words].filter(Boolean).join('；')
    const kind = way === 'call' ? 'callRecord' : 'customerTap'
    return completes(work, event, { projectId, homeId, key: '2.10', on, text, kind })
  }),
]
