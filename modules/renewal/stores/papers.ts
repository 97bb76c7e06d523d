import { actorName, type Work } from '#platform/work/index.ts'
import type { VoteCount } from '../owners-vote.ts'

export type VotedPayer = 'commonIncome' | 'maintenanceFund'

export interface VoteRow extends VoteCount {
  id: string
  payer: VotedPayer
  votedOn: string
  fileIds: string[]
  recordedBy: string
}

export interface ContractRow {
  id: string
  supplier: string
  number: string
  amountFen: number
  signedOn: string
  fileIds: string[]
  enteredBy: string
}

interface Place {
  projectId: string
  programmeId: string
}

/** The owners' legal votes, the newest first; areas in hundredths of a square metre. */
export const votesOf = (work: Work, programmeId: string) =>
  work.sql<VoteRow>(
    `SELECT v.id, v.payer, v.voted_on AS "votedOn", (v.area_total * 100)::int8 AS "areaTotal", (v.area_present * 100)::int8 AS "areaPresent",
            (v.area_for * 100)::int8 AS "areaFor", v.heads_total AS "headsTotal", v.heads_present AS "headsPresent",
            v.heads_for AS "headsFor", v.file_ids AS "fileIds", v.recorded_by AS "recordedBy"
       FROM renewal.owners_vote v WHERE v.programme_id = $1 ORDER BY v.id DESC`,
    [programmeId],
  )

/** Keeps a vote as it was counted. */
export const addVote = (
  work: Work,
  { projectId, programmeId }: Place,
  vote: Omit<VoteRow, 'id' | 'recordedBy'>,
) =>
  work.sql(
    `INSERT INTO renewal.owners_vote (id, project_id, programme_id, payer, voted_on, area_total, area_present, area_for, heads_total,
       heads_present, heads_for, file_ids, recorded_by, at)
     VALUES ($1, $2, $3, $4, $5, $6::numeric / 100, $7::numeric / 100, $8::numeric / 100, $9, $10, $11, $12, $13, $14)`,
    [
      work.newId(),
      projectId,
      programmeId,
      vote.payer,
      vote.votedOn,
      vote.areaTotal,
      vote.areaPresent,
      vote.areaFor,
      vote.headsTotal,
      vote.headsPresent,
      vote.headsFor,
      vote.fileIds,
      actorName(work),
      work.now,
    ],
  )

/** The contracts for the works, as they were entered. */
export const contractsOf = (work: Work, programmeId: string) =>
  work.sql<ContractRow>(
    `SELECT c.id, c.supplier, c.number, c.amount_fen AS "amountFen", c.signed_on AS "signedOn", c.file_ids AS "fileIds",
            c.entered_by AS "enteredBy"
       FROM renewal.contract c WHERE c.programme_id = $1 ORDER BY c.signed_on, c.id`,
    [programmeId],
  )

/** Enters a contract; the number is known once in a project. */
export const addContract = (
  work: Work,
  { projectId, programmeId }: Place,
  contract: Omit<ContractRow, 'id' | 'enteredBy'>,
) =>
  work.sql(
    `INSERT INTO renewal.contract (id, project_id, programme_id, supplier, number, amount_fen, signed_on, file_ids, entered_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      work.newId(),
      projectId,
      programmeId,
      contract.supplier,
      contract.number,
      contract.amountFen,
      contract.signedOn,
      contract.fileIds,
      actorName(work),
    ],
  )
