import type { Work } from '#platform/work/index.ts'
import { faultsOf, totalsOf } from '../funding-table.ts'
import { hasQuorum, isCarried } from '../owners-vote.ts'
import { type ItemRow, itemStore } from '../stores/items.ts'
import { contractsOf, votesOf } from '../stores/papers.ts'
import { cardsOf } from '../stores/photos.ts'
import { programmeStore } from '../stores/programmes.ts'

/** Scope and funding as staff see them, with everything that stands against the table, votes and contracts. */
export async function fundingView(work: Work, programmeId: string) {
  const { stage, version, proposedOn, proposedBy, returnedBecause, decidedOn, decidedBy, projectId } =
    await programmeStore(work).byId(programmeId)
  const [items, votes, contracts] = [
    await itemStore(work).of(programmeId),
    await votesOf(work, programmeId),
    await contractsOf(work, programmeId),
  ]
  const cards = await cardsOf(
    work,
    [...votes, ...contracts].flatMap(({ fileIds }) => fileIds),
  )
  return {
    programmeId,
    projectId,
    stage,
    version,
    proposedOn,
    proposedBy,
    returnedBecause,
    decidedOn,
    decidedBy,
    items: items.map(shownItem),
    totals: totalsOf(items),
    faults: decidedOn ? [] : faultsOf(items, votes),
    votes: votes.map(({ fileIds, ...vote }) => ({
      ...vote,
      hasQuorum: hasQuorum(vote),
      isCarried: isCarried(vote),
      files: cards(fileIds),
    })),
    contracts: contracts.map(({ fileIds, ...contract }) => ({ ...contract, files: cards(fileIds) })),
  }
}

/** An item of the funding table. */
export const shownItem = (item: ItemRow) => ({
  id: item.id,
  lineId: item.lineId,
  title: item.title,
  scope: item.scope,
  costFen: item.costFen,
  belongs: item.belongs,
  inWarranty: item.inWarranty,
  hasCulprit: item.hasCulprit,
  inServiceFee: item.inServiceFee,
  plannedFrom: item.plannedFrom,
  plannedUntil: item.plannedUntil,
  shares: item.shares,
})
