import { localDays, placeNames } from '#modules/estate/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorId, type Work } from '#platform/work/index.ts'
import { fileBy, mortgageStage } from '../after-signing.ts'
import { contractColumns, type ContractRow, salesStore } from '../store.ts'
import { afterSigningStore } from '../stores/after-signing.ts'

/** What became of a contract since its signing: filing, loan, and how the buyers found it. */
export async function afterSigning(work: Work, contractId: string) {
  const contract = await salesStore(work).byId(contractId)
  if (!contract) throw common.notFound()
  return (await afterwards(work, [contract]))[0]!
}

/** My contracts, with what I should know of them. */
export async function myContracts(work: Work) {
  const me = actorId(work)
  if (work.actor.kind !== 'resident' || !me) return { items: [] }
  const rows = await work.sql<ContractRow>(
    `SELECT ${contractColumns} FROM sales.contract c
      WHERE c.id IN (SELECT b.contract_id FROM sales.contract_buyer b
                      WHERE b.person_id = ANY ((SELECT customers.own_person_ids())::uuid[]))
        AND c.state = 'standing' ORDER BY c.signed_on DESC, c.id`,
    [],
  )
  const [items, places, today] = await Promise.all([
    afterwards(work, rows),
    placeNames(work, { projectIds: [], homeIds: rows.map(({ homeId }) => homeId) }),
    localDays(
      work,
      rows.map(({ projectId }) => projectId),
    ),
  ])
  return {
    items: items.map((item, at) => ({
      ...item,
      number: rows[at]!.number,
      signedOn: rows[at]!.signedOn,
      home: places.get(rows[at]!.homeId)?.name ?? '',
      mayAnswer: item.answer === null && rows[at]!.signedOn >= addDays(today(rows[at]!.projectId), -30),
    })),
  }
}

async function afterwards(work: Work, contracts: readonly ContractRow[]) {
  const store = afterSigningStore(work)
  const ids = contracts.map(({ id }) => id)
  const [filings, mortgages, answers] = await Promise.all([
    store.filings(ids),
    store.mortgages(ids),
    store.answers(ids),
  ])
  return contracts.map(({ id, signedOn }) => {
    const filing = filings.find(({ contractId }) => contractId === id)
    const mortgage = mortgages.find(({ contractId }) => contractId === id)
    const answer = answers.find(({ contractId }) => contractId === id)
    return {
      contractId: id,
      fileBy: fileBy(signedOn),
      filing: filing ? { number: filing.number, filedOn: filing.filedOn } : null,
      mortgage: mortgage
        ? {
            stage: mortgageStage(mortgage),
            kind: mortgage.kind,
            bank: mortgage.bank,
            appliedOn: mortgage.appliedOn,
            approvedOn: mortgage.approvedOn,
            paidOn: mortgage.paidOn,
            missing: mortgage.missing,
            words: mortgage.words,
            toldOn: mortgage.toldOn,
            version: mortgage.version,
          }
        : null,
      answer: answer
        ? {
            way: answer.way,
            clear: answer.clear,
            smooth: answer.smooth,
            words: answer.words,
            onDay: answer.onDay,
            byName: answer.byName,
          }
        : null,
    }
  })
}
