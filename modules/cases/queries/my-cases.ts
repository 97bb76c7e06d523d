import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { ResidentActor, Work } from '#platform/work/index.ts'
import { awaitsPlanAnswer, isOpen, stepOf } from '../case.ts'
import { ownerCard } from '../owner-card.ts'
import type { CaseRow, EntryRow, PromiseRow } from '../tables.ts'
import { progressLine } from '../words.ts'

/** Residents are shown what is named here and nothing else. */
const shownColumns = `c.id, c.project_id, c.number, c.kind, c.title, c.place, c.state, c.opened_at, c.household_id, c.home_label,
  c.reporter_person_id, c.reporter_name, c.owner_staff_id, c.owner_name, c.first_reply_due_at, c.first_replied_at, c.answer_due_at,
  c.paused_since, c.closed_at, c.closure, c.satisfaction, c.solved, c.rated_at, c.last_activity_at, c.plan_answered_at, c.merged_into`

/** The cases of the resident and the households, newest first. */
export async function listMyCases(
  work: Work,
  { limit = 50, after, open }: { limit?: number; after?: string; open?: boolean },
) {
  const me = work.actor as ResidentActor
  const [at, id] = after ? readPageKey(after, 2) : [null, null]
  const rows = await work.sql<CaseRow>(
    `SELECT ${shownColumns} FROM cases.case_file c
      WHERE (c.reporter_person_id = ANY (customers.own_person_ids()) OR c.household_id = ANY ($1))
        AND ($2::timestamptz IS NULL OR (c.opened_at, c.id) < ($2, $3::uuid)) ${open ? 'AND c.closed_at IS NULL' : ''}
      ORDER BY c.opened_at DESC, c.id DESC LIMIT $4`,
    [me.households, at, id, limit + 1],
  )
  return toPage(
    rows,
    limit,
    (row) => pageKey(row.opened_at, row.id),
    (row) => presentMine(row, me),
  )
}

/** One case as its customers see it: who has it, where it stands, what was said; nothing internal. */
export async function getMyCase(work: Work, caseId: string) {
  const [row] = await work.sql<CaseRow>(`SELECT ${shownColumns} FROM cases.case_file c WHERE c.id = $1`, [
    caseId,
  ])
  if (!row) throw common.notFound()
  const key = [row.project_id, caseId]
  const [entries, promises, owner, [goesOnIn]] = await Promise.all([
    work.sql<EntryRow>(
      `SELECT id, case_id, at, kind, author_kind, author_id, author_name, body, details, file_ids FROM cases.entry
        WHERE project_id = $1 AND (case_id = $2 OR case_id IN (SELECT f.id FROM cases.case_file f WHERE f.merged_into = $2))
          AND visible_to_customer ORDER BY id`,
      key,
    ),
    work.sql<PromiseRow>(
      `SELECT target, due_at, met_at, missed_at FROM cases.promise
        WHERE project_id = $1 AND case_id = $2 AND shown_to_customer AND carried_to IS NULL ORDER BY started_at, id`,
      key,
    ),
    ownerCard(work, { id: row.owner_staff_id, name: row.owner_name }),
    row.merged_into
      ? work.sql<CaseRow>('SELECT id, number, title FROM cases.case_file WHERE id = $1', [row.merged_into])
      : [],
  ])
  const me = work.actor as ResidentActor
  return {
    ...presentMine(row, me),
    body: entries.find(({ case_id }) => case_id === caseId)?.body ?? '',
    /** The case in which this conversation goes on. */
    goesOnIn: goesOnIn ? { id: goesOnIn.id, number: goesOnIn.number, title: goesOnIn.title } : null,
    place: row.place,
    owner,
    promises: promises.map(({ target, due_at: dueAt, met_at: metAt, missed_at: missedAt }) => ({
      target,
      dueAt,
      metAt,
      missedAt,
    })),
    entries: entries.map((entry) => presentMyEntry(entry, me)),
  }
}

function presentMine(row: CaseRow, me: ResidentActor) {
  const { zh, en } = progressLine(row.state, row.owner_name, {
    answered: row.first_replied_at !== null,
    paused: row.paused_since !== null,
    merged: row.merged_into !== null,
  })
  const resultTold = !row.merged_into && (row.state === 'resultGiven' || !isOpen(row))
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    title: row.title,
    homeLabel: row.home_label,
    reportedByMe: row.reporter_person_id === me.id,
    reporterName: row.reporter_name,
    ownerName: row.owner_name,
    openedAt: row.opened_at,
    step: stepOf(row.state),
    isOpen: isOpen(row),
    progressZh: zh,
    progressEn: en,
    answerDueAt: row.answer_due_at,
    firstRepliedAt: row.first_replied_at,
    closedAt: row.closed_at,
    satisfaction: row.satisfaction,
    solved: row.solved,
    canAnswerPlan: awaitsPlanAnswer({ state: row.state, answeredAt: row.plan_answered_at }),
    canRate: resultTold && row.rated_at === null,
    canReopen: resultTold,
    lastActivityAt: row.last_activity_at,
  }
}

function presentMyEntry(entry: EntryRow, me: ResidentActor) {
  return {
    id: entry.id,
    at: entry.at,
    kind: entry.kind,
    from: entry.author_kind,
    mine: entry.author_id === me.id,
    name: entry.author_name,
    body: entry.body,
    plan: entry.kind === 'plan' ? (entry.details as { person: string; until: string }) : null,
    fileIds: entry.file_ids,
  }
}
