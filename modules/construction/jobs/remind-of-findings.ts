import { type ProjectCard, projectsById } from '#modules/estate/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type FindingRow, findingStore } from '../stores/findings.ts'

/** How long before its last day an unanswered finding is named. */
const daysBefore = 2

/** Every morning: who answers findings hears, project by project, how many wait and how many have waited too long. */
export const remindOfFindings = defineJob('construction.remind-of-findings', async (database) => {
  await database.asSystem('remind of findings', async (work) => {
    const rows = await findingStore(work).toRemind(daysBefore)
    const projects = await projectsById(
      work,
      rows.map(({ projectId }) => projectId),
    )
    for (const [projectId, findings] of Map.groupBy(rows, (row) => row.projectId))
      await remind(work, projects.get(projectId)!, findings)
  })
})

async function remind(
  work: Work,
  { id: projectId, name: project, timezone }: ProjectCard,
  findings: readonly FindingRow[],
): Promise<void> {
  const today = localDateOf(work.now, timezone)
  const holders = await Promise.all([
    responsibleFor(work, projectId, 'engineering'),
    responsibleFor(work, projectId, 'customerRelations'),
  ])
  const staffIds = new Set(holders.flatMap((staff) => staff?.id ?? []))
  const languageOf = await languagesOf(work, [...staffIds])
  for (const staffId of staffIds)
    await sendMessage(work, {
      channel: 'inApp',
      to: { staffId },
      template: 'findingsDue',
      language: languageOf(staffId),
      variables: {
        project,
        count: String(findings.length),
        overdue: String(findings.filter(({ dueOn }) => dueOn < today).length),
      },
      projectId,
      link: `/construction/findings?projectId=${projectId}`,
      dedupeKey: `findings:${projectId}:${today}:${staffId}`,
    })
}
