import { localDays, projectToday } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorId, refuseStale, type Work } from '#platform/work/index.ts'
import { fileBy, type MortgageKind, mortgageStage, wrongDay } from '../after-signing.ts'
import { refusals } from '../errors.ts'
import { contractFiled, mortgageTold, signingAnswered } from '../events.ts'
import { afterSigning } from '../queries/after-signing.ts'
import { type ContractRow, salesStore } from '../store.ts'
import { afterSigningStore } from '../stores/after-signing.ts'

/** The authority filed the contract under a number (2.9). */
export async function fileContract(
  work: Work,
  contractId: string,
  { number, filedOn }: { number: string; filedOn: string },
) {
  const contract = await standing(work, contractId)
  const { projectId, signedOn } = contract
  const { today } = await projectToday(work, projectId)
  if (filedOn < signedOn || filedOn > today) throw impossible('filedOn')
  const words = number.trim()
  await afterSigningStore(work).file(projectId, contractId, words, filedOn)
  work.emit(
    contractFiled,
    { ...of(contract), number: words, filedOn, isLate: filedOn > fileBy(signedOn) },
    about(contract),
  )
  return afterSigning(work, contractId)
}

export interface Mortgage {
  /** Of what is known; null where nothing is. */
  version: number | null
  kind: MortgageKind
  bank: string
  appliedOn: string
  approvedOn: string | null
  paidOn: string | null
  missing: string
  words: string
}

/** What the bank said of the loan: the buyer sees it at once (2.8). */
export async function setMortgage(work: Work, contractId: string, { version, ...mortgage }: Mortgage) {
  const contract = await standing(work, contractId)
  const { projectId, signedOn } = contract
  const { today } = await projectToday(work, projectId)
  const store = afterSigningStore(work)
  const [known] = await store.mortgages([contractId])
  if (known) await refuseStale(version ?? 0, { ...known, theirs: () => afterSigning(work, contractId) })
  const wrong = wrongDay(mortgage, { signedOn, today })
  if (wrong) throw impossible(wrong)
  await store.setMortgage(projectId, { ...mortgage, contractId, toldOn: today })
  const { bank, appliedOn, paidOn, words } = mortgage
  work.emit(
    mortgageTold,
    { ...of(contract), stage: mortgageStage(mortgage), bank, words, appliedOn, paidOn, on: today },
    about(contract),
  )
  return afterSigning(work, contractId)
}

export interface Answers {
  clear: number
  smooth: number
  words?: string | null
}

/** The buyer was called and asked three questions about the signing (2.10). */
export async function recordSigningAnswer(work: Work, contractId: string, answers: Answers) {
  await answer(work, await standing(work, contractId), 'call', answers)
  return afterSigning(work, contractId)
}

/** The buyer answers the three questions herself; twice is once. */
export async function answerSigning(
  work: Work,
  contractId: string,
  answers: Answers,
): Promise<{ onDay: string }> {
  const contract = await salesStore(work).byId(contractId)
  const isBuyer = contract?.buyers.some(({ personId }) => personId === actorId(work))
  if (work.actor.kind !== 'resident' || !contract || !isBuyer) throw common.notFound()
  return { onDay: await answer(work, contract, 'own', answers) }
}

async function answer(
  work: Work,
  contract: ContractRow,
  way: 'call' | 'own',
  { clear, smooth, words }: Answers,
) {
  const onDay = (await localDays(work, [contract.projectId]))(contract.projectId)
  const store = afterSigningStore(work)
  const said = { contractId: contract.id, way, clear, smooth, words: words?.trim() || null, onDay }
  if (!(await store.answer(contract.projectId, said))) {
    if (way === 'call') throw refusals.answeredAlready()
    return (await store.answers([contract.id]))[0]!.onDay
  }
  work.emit(
    signingAnswered,
    { ...of(contract), way, clear, smooth, words: said.words, on: onDay },
    about(contract),
  )
  return onDay
}

async function standing(work: Work, contractId: string): Promise<ContractRow> {
  const contract = await salesStore(work).byId(contractId)
  if (!contract) throw common.notFound()
  if (contract.state === 'cancelled') throw refusals.alreadyCancelled({ cancelledOn: contract.cancelledOn })
  return contract
}

function impossible(field: 'filedOn' | 'appliedOn' | 'approvedOn' | 'paidOn') {
  const zh = '日期不能晚于今天，也不能早于前一步。'
  const en = 'The day lies in the future or before the step that comes first.'
  return refusals.impossibleDates({}, { fields: [{ path: `body.${field}`, zh, en }] })
}

const of = ({ id, projectId, homeId, buyers }: ContractRow) => ({
  contractId: id,
  projectId,
  homeId,
  personIds: buyers.map(({ personId }) => personId),
})

const about = ({ id, projectId, homeId, buyers }: ContractRow) => ({
  subject: ['sales.contract', id] as const,
  projectId,
  homeId,
  ...(buyers[0] ? { personId: buyers[0].personId } : {}),
})
