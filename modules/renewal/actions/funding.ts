import { attachFiles } from '#platform/files/index.ts'
import { formatMoney } from '#platform/text/index.ts'
import { actorId, actorName, orTaken, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { fundingDecided } from '../events.ts'
import { faultsOf, sumOf, totalsOf } from '../funding-table.ts'
import { fundingView } from '../queries/get-funding.ts'
import { type ItemInput, itemStore } from '../stores/items.ts'
import {
  addContract,
  addVote,
  type ContractRow,
  contractsOf,
  type VoteRow,
  votesOf,
} from '../stores/papers.ts'
import { programmeStore } from '../stores/programmes.ts'
import { surveyLineStore } from '../stores/survey-lines.ts'
import { atStage, factOf, refuseDayAhead } from './at-stage.ts'

/** Writes scope and funding; what does not hold yet may be kept, it is not proposed before it holds. */
export async function writeFunding(
  work: Work,
  programmeId: string,
  { version, items }: { version: number; items: ItemInput[] },
) {
  const { programme } = await atStage(work, programmeId, ['funding'], version)
  if (programme.proposedOn) throw refusals.proposed()
  const known = new Set((await surveyLineStore(work).of(programmeId)).map(({ id }) => id))
  const rows = items.map((item) => ({
    ...item,
    title: item.title.trim(),
    scope: item.scope.trim(),
    lineId: item.lineId && known.has(item.lineId) ? item.lineId : null,
  }))
  await itemStore(work).write(programme.projectId, programmeId, rows)
  await programmeStore(work).change(programme, {})
  return fundingView(work, programmeId)
}

/** Records the owners' legal vote with its paper; it is counted by those who held it (domain.md 4.4). */
export async function recordVote(work: Work, programmeId: string, vote: Omit<VoteRow, 'id' | 'recordedBy'>) {
  const { programme, today } = await atStage(work, programmeId, ['funding'])
  const { areaTotal, areaPresent, areaFor, headsTotal, headsPresent, headsFor } = vote
  const fits =
    areaFor <= areaPresent &&
    areaPresent <= areaTotal &&
    headsFor <= headsPresent &&
    headsPresent <= headsTotal
  if (!fits) throw refusals.voteCounts()
  refuseDayAhead(vote.votedOn, today, 'votedOn')
  const { projectId } = programme
  await attachFiles(work, vote.fileIds, { projectId })
  await addVote(work, { projectId, programmeId }, vote)
  return fundingView(work, programmeId)
}

/** Proposes the table for its decision: amounts add up, everybody who pays may pay (domain.md 2.8, 8.4). */
export async function proposeFunding(work: Work, programmeId: string, version: number) {
  const { programme, today } = await atStage(work, programmeId, ['funding'], version)
  if (programme.proposedOn) throw refusals.proposed()
  await refuseFaults(work, programmeId)
  await programmeStore(work).change(programme, {
    proposedOn: today,
    proposedBy: actorName(work),
    proposedById: actorId(work),
    returnedBecause: null,
  })
  return fundingView(work, programmeId)
}

/** A second person approves; from here on contracts are signed. */
export async function approveFunding(work: Work, programmeId: string, version: number) {
  const { programme, today } = await atStage(work, programmeId, ['funding'], version)
  if (!programme.proposedOn) throw refusals.notProposed()
  if (programme.proposedById === actorId(work)) throw refusals.sameHand()
  const items = await refuseFaults(work, programmeId)
  const decidedBy = actorName(work)
  await programmeStore(work).change(programme, {
    decidedOn: today,
    decidedBy,
    decidedById: actorId(work),
  })
  const [fact, about] = factOf(programme)
  const proposedBy = programme.proposedBy!
  work.emit(fundingDecided, { ...fact, ...totalsOf(items), proposedBy, decidedBy, decidedOn: today }, about)
  return fundingView(work, programmeId)
}

/** Gives the table back with what should change. */
export async function returnFunding(
  work: Work,
  programmeId: string,
  { version, words }: { version: number; words: string },
) {
  const { programme } = await atStage(work, programmeId, ['funding'], version)
  if (!programme.proposedOn) throw refusals.notProposed()
  await programmeStore(work).change(programme, {
    proposedOn: null,
    proposedBy: null,
    proposedById: null,
    returnedBecause: words.trim(),
  })
  return fundingView(work, programmeId)
}

async function refuseFaults(work: Work, programmeId: string) {
  const [items, votes] = [await itemStore(work).of(programmeId), await votesOf(work, programmeId)]
  const faults = faultsOf(items, votes)
  if (faults.length === 0) return items
  const withStatute = (language: 'zh' | 'en') =>
    faults.map((fault) => {
      const statute = fault.statute?.[language]
      const open = language === 'zh' ? ['（', '）'] : [' (', ')']
      return statute ? `${fault[language]}${open[0]}${statute}${open[1]}` : fault[language]
    })
  throw refusals.cannotFund({ zh: withStatute('zh').join(''), en: withStatute('en').join('; ') })
}

/** Enters a contract for the works: after the decision, within what was decided, with its paper. */
export async function enterContract(
  work: Work,
  programmeId: string,
  input: Omit<ContractRow, 'id' | 'enteredBy'>,
) {
  const { programme, today } = await atStage(work, programmeId, ['works'])
  const { projectId, decidedOn } = programme
  refuseDayAhead(input.signedOn, today, 'signedOn')
  if (input.signedOn < decidedOn!) throw refusals.contractEarly({ decidedOn })
  const known = await contractsOf(work, programmeId)
  const { costFen } = totalsOf(await itemStore(work).of(programmeId))
  const sum = sumOf([...known, input].map(({ amountFen }) => amountFen))
  if (sum > costFen) throw refusals.contractOver({ sum: formatMoney(sum), cost: formatMoney(costFen) })
  await attachFiles(work, input.fileIds, { projectId })
  const contract = { ...input, supplier: input.supplier.trim(), number: input.number.trim() }
  await orTaken(
    () => addContract(work, { projectId, programmeId }, contract),
    {},
    (options) => refusals.contractKnown({}, options),
  )
  await programmeStore(work).change(programme, {})
  return fundingView(work, programmeId)
}
