import { phasesOf, visibleProjects } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { nextBulletin } from '../bulletin-rhythm.ts'

interface Counts {
  projectId: string
  lastOn: string | null
  everyMonths: number
  toSend: number
  late: number
  waiting: number
  asked: number
  openDayOn: string | null
  findings: number
  overdue: number
}

const isBuilt = new Set(['onSale', 'preDelivery'])

/** Every project that is being built, with what its buyers wait for; those that are late first. Three statements. */
export async function buildingOverview(work: Work) {
  const projects = (await visibleProjects(work)).filter(({ state }) => isBuilt.has(state))
  const ids = projects.map(({ id }) => id)
  const [phases, rows] = await Promise.all([phasesOf(work, ids), countsOf(work, ids)])
  const counts = new Map(rows.map((row) => [row.projectId, row]))
  const items = projects.map(({ id, name, city, timezone }) => {
    const { projectId: _, lastOn, everyMonths, ...rest } = counts.get(id)!
    const today = localDateOf(work.now, timezone)
    const waiting = (phases.get(id) ?? []).filter(({ deliveredOn }) => deliveredOn === null)
    const expected = waiting.flatMap(({ plannedDeliveryOn }) => plannedDeliveryOn ?? []).toSorted()
    return {
      projectId: id,
      name,
      city,
      expectedOn: expected[0] ?? null,
      lastOn,
      next: nextBulletin(lastOn, everyMonths, today),
      ...rest,
    }
  })
  return { items: items.toSorted((one, two) => urgency(two) - urgency(one)) }
}

function urgency({ next, late, overdue }: { next: { standing: string }; late: number; overdue: number }) {
  return (late > 0 ? 4 : 0) + (overdue > 0 ? 2 : 0) + (next.standing === 'onTime' ? 0 : 1)
}

/** What is late is late on the day there. */
function countsOf(work: Work, projectIds: readonly string[]): Promise<Counts[]> {
  return work.sql<Counts>(
    `SELECT p.id AS "projectId",
            (SELECT max(b.sent_on) FROM construction.bulletin b WHERE b.project_id = p.id AND b.state = 'sent') AS "lastOn",
            coalesce((SELECT r.every_months FROM construction.rhythm r WHERE r.project_id = p.id), 1) AS "everyMonths",
            n."toSend", n.late, n.waiting, n.asked,
            (SELECT min(d.held_on) FROM construction.open_day d
              WHERE d.project_id = p.id AND d.state = 'announced' AND d.held_on >= today.day) AS "openDayOn",
            f.findings, f.overdue
       FROM unnest($1::uuid[]) AS p(id)
       CROSS JOIN LATERAL (SELECT estate.local_day(p.id, $2) AS day) today
       CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE n.sent_on IS NULL)::int AS "toSend",
                count(*) FILTER (WHERE n.sent_on IS NULL AND c.send_by < today.day)::int AS late,
                count(*) FILTER (WHERE n.sent_on IS NOT NULL)::int AS waiting, count(n.asked_at)::int AS asked
           FROM construction.notice n JOIN construction.change c ON c.id = n.about_id
          WHERE n.project_id = p.id AND n.kind = 'change' AND n.answer IS NULL AND n.ended_on IS NULL) n
       CROSS JOIN LATERAL (
         SELECT count(*)::int AS findings, count(*) FILTER (WHERE f.due_on < today.day)::int AS overdue
           FROM construction.finding f WHERE f.project_id = p.id AND f.answered_on IS NULL) f`,
    [projectIds, work.now],
  )
}
