import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import { staffById } from '#modules/organization/index.ts'
import type { ResidentActor, Work } from '#platform/work/index.ts'
import type { TargetName } from '../clock.ts'
import type { DisputeRow } from '../dispute-tables.ts'
import { statementOf } from '../dispute-words.ts'
import { ownerCard } from '../owner-card.ts'
import { papersOf } from '../papers.ts'
import { type MyCaseRow, presentMine, presentMyEntry } from '../present-mine.ts'
import { pointedIn } from '../places.ts'
import type { MilestoneRow } from '../special-tables.ts'
import type { CaseRow, EntryRow, PromiseRow } from '../tables.ts'

const isOurs = 'c.reporter_person_id = ANY (customers.own_person_ids()) OR c.household_id = ANY ($1)'

/** Residents are shown what is named here and nothing else; with it what they were promised next. */
const shown = `SELECT c.id, c.project_id, c.number, c.kind, c.title, c.place, c.state, c.opened_at, c.home_label,
  c.reporter_person_id, c.reporter_name, c.owner_staff_id, c.owner_name, c.first_replied_at, c.answer_due_at, c.paused_since,
  c.confirm_until, c.closed_at, c.closure, c.satisfaction, c.solved, c.rated_at, c.last_activity_at, c.plan_answered_at, c.plan_agreed, c.merged_into, c.confidence,
  NOT coalesce(${isOurs}, false) AS of_tenant, next.target AS next_target, next.due_at AS next_due_at,
  step.what AS step_what, step.due_on AS step_on
  FROM cases.case_file c LEFT JOIN LATERAL (
    SELECT p.target, p.due_at FROM cases.promise p WHERE p.project_id = c.project_id AND p.case_id = c.id AND c.closed_at IS NULL
       AND p.shown_to_customer AND p.met_at IS NULL AND p.missed_at IS NULL AND p.carried_to IS NULL AND p.due_at IS NOT NULL AND p.target <> 'firstReply'
     ORDER BY p.due_at LIMIT 1) next ON true
  LEFT JOIN LATERAL (SELECT m.what, m.due_on FROM cases.milestone m WHERE m.project_id = c.project_id AND m.case_id = c.id AND m.shown
       AND m.done_at IS NULL ORDER BY m.due_at LIMIT 1) step ON true`

interface Wanted {
  limit?: number
  after?: string
  open?: boolean
}

/** The cases of the resident and the households, and faults told by those who rent from her; newest first. */
export async function listMyCases(work: Work, { limit = 50, after, open }: Wanted) {
  const me = work.actor as ResidentActor
  const [at, id] = after ? readPageKey(after, 2) : [null, null]
  const rows = await work.sql<MyCaseRow>(
    `${shown} WHERE (${isOurs} OR c.kind = 'faultReport' AND c.household_id = ANY (customers.let_households()))
        AND ($2::timestamptz IS NULL OR (c.opened_at, c.id) < ($2, $3::uuid)) ${open ? 'AND c.closed_at IS NULL' : ''}
      ORDER BY c.opened_at DESC, c.id DESC LIMIT $4`,
    [me.households, at, id, limit + 1],
  )
  const projects = await projectsById(
    work,
    rows.map((row) => row.project_id),
  )
  const owners = await staffById(
    work,
    rows.map((row) => row.owner_staff_id),
  )
  return toPage(
    rows,
    limit,
    (row) => pageKey(row.opened_at, row.id),
    (row) => ({
      ...presentMine(row, me, { now: work.now, timezone: projects.get(row.project_id)?.timezone }),
      ownerPhotoFileId: owners.get(row.owner_staff_id)?.photoFileId ?? null,
    }),
  )
}

/** One case as its customers see it: who has it, where it stands, what was said; nothing internal. */
export async function getMyCase(work: Work, caseId: string) {
  const me = work.actor as ResidentActor
  const [row] = await work.sql<MyCaseRow>(`${shown} WHERE c.id = $2`, [me.households, caseId])
  if (!row) throw common.notFound()
  const key = [row.project_id, caseId]
  const [entries, promises, owner, projects, [goesOnIn], milestones, [dispute]] = await Promise.all([
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
    projectsById(work, [row.project_id]),
    row.merged_into
      ? work.sql<CaseRow>('SELECT id, number, title FROM cases.case_file WHERE id = $1', [row.merged_into])
      : [],
    work.sql<MilestoneRow>(
      `SELECT id, what, person, due_on, done_at FROM cases.milestone WHERE project_id = $1 AND case_id = $2 AND shown
        ORDER BY due_at, id`,
      key,
    ),
    work.sql<DisputeRow>(
      `SELECT way, body, next_on, outcome, contact_name, contact_phone FROM cases.dispute
        WHERE project_id = $1 AND case_id = $2`,
      key,
    ),
  ])
  const first = entries.find(({ case_id }) => case_id === caseId)
  const papers = await papersOf(work, entries)
  return {
    ...presentMine(row, me, { now: work.now, timezone: projects.get(row.project_id)?.timezone }),
    ownerPhotoFileId: owner.photoFileId,
    body: row.of_tenant ? row.title : (first?.body ?? ''),
    /** The case in which this conversation goes on. */
    goesOnIn: goesOnIn ? { id: goesOnIn.id, number: goesOnIn.number, title: goesOnIn.title } : null,
    place: row.place,
    pointed: await pointedIn(work, first?.kind === 'message' ? first.details : null),
    hotline: projects.get(row.project_id)?.hotline ?? null,
    owner,
    promises: promises.map(({ target, due_at: dueAt, met_at: metAt, missed_at: missedAt }) => ({
      target: target as TargetName,
      dueAt,
      metAt,
      missedAt,
    })),
    /** In plain words: which way, the next day, whom to talk to; never what we note among ourselves. */
    dispute: dispute
      ? {
          ...statementOf(dispute),
          contactName: dispute.contact_name,
          contactPhone: dispute.contact_phone,
        }
      : null,
    /** The steps of the special plan, with what is done of it. */
    milestones: milestones.map(({ id, what, person, due_on: until, done_at: doneAt }) => ({
      id,
      what,
      person,
      until,
      doneAt,
    })),
    entries: entries.map((entry) => presentMyEntry(entry, row, me, papers)),
  }
}
