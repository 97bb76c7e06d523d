import { localDays } from '#modules/estate/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { staffById } from '#modules/organization/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import { listed } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import { listenersAt } from './listeners.ts'
import { rulebookOf } from './rulebook.ts'

/** The level of the ladder that stands above the owner: the head of the department. */
const leadLevel = 1
const named = 5

interface DueToday {
  ownerStaffId: string
  projectId: string
  numbers: string[]
}

/** Tells the leads of people who are away which promises fall due on the day of the project; once a day for each person and project. */
export async function tellLeads(work: Work, staffIds: readonly string[]): Promise<void> {
  if (staffIds.length === 0) return
  const due = await work.sql<DueToday>(
    `SELECT c.owner_staff_id AS "ownerStaffId", c.project_id AS "projectId", array_agg(DISTINCT c.number) AS numbers
       FROM cases.case_file c JOIN cases.promise p ON p.project_id = c.project_id AND p.case_id = c.id
       JOIN estate.project j ON j.id = c.project_id
      WHERE c.owner_staff_id = ANY ($1) AND c.closed_at IS NULL AND c.confidence IS NULL AND p.met_at IS NULL AND p.missed_at IS NULL
        AND p.due_at >= $2 AND p.due_at < ((($2::timestamptz AT TIME ZONE j.timezone)::date + 1)::timestamp AT TIME ZONE j.timezone)
      GROUP BY c.owner_staff_id, c.project_id`,
    [staffIds, work.now],
  )
  const [{ ladder }, cards, today] = await Promise.all([
    rulebookOf(work),
    staffById(work, staffIds),
    localDays(
      work,
      due.map(({ projectId }) => projectId),
    ),
  ])
  for (const { ownerStaffId, projectId, numbers } of due) {
    const lead = (await listenersAt(work, projectId, ladder.levels))(leadLevel)
    if (!lead || lead.id === ownerStaffId) continue
    const language = (await languagesOf(work, [lead.id]))(lead.id)
    await sendMessage(work, {
      channel: 'inApp',
      to: { staffId: lead.id },
      template: 'casesLeftToday',
      language,
      variables: {
        by: cards.get(ownerStaffId)?.name ?? '',
        count: String(numbers.length),
        about: listed(numbers.slice(0, named), language),
      },
      projectId,
      link: `/cases?ownerStaffId=${ownerStaffId}`,
      dedupeKey: `cases-left-today:${today(projectId)}:${ownerStaffId}:${projectId}`,
    })
  }
}

/** Those who said that they are at the desk at some time, and are not there now, or are absent today or left. */
export async function whoIsAway(work: Work): Promise<string[]> {
  const [row] = await work.sql<{ ids: string[] }>(
    `SELECT array(SELECT staff_id FROM cases.presence WHERE state = 'away' OR seen_at < $2
             UNION SELECT unnest(cases.away_owners($1))) AS ids`,
    [work.now, new Date(work.now.getTime() - 5 * 60_000)],
  )
  return row!.ids
}
