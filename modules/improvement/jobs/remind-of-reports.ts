import { languagesOf } from '#modules/identity/index.ts'
import { groupToday, responsibleFor } from '#modules/organization/index.ts'
import { addDays, sayDay } from '#platform/calendar/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { halfYearDays, quarterDays } from '../quarter.ts'

/** From so many days before the end of the quarter or the half-year on. */
const daysBefore = 40

/** Every Monday towards the end of a quarter: whose project has told nothing yet, or has no talk meeting this half-year (7.5, 7.7). */
export const remindOfReports = defineJob('improvement.remind-of-reports', async (database) => {
  await database.asSystem('remind of reports and talk meetings', async (work) => {
    const today = await groupToday(work)
    const [quarter, half] = [quarterDays(today), halfYearDays(today)]
    if (addDays(today, daysBefore) >= quarter.until)
      await remind(work, await withoutReport(work, quarter.from, today), {
        template: 'reportMissing',
        role: 'customerRelations',
        link: '/improvement/reports',
        until: quarter.until,
      })
    if (addDays(today, daysBefore) >= half.until)
      await remind(work, await withoutTalk(work, half.from, half.until, today), {
        template: 'talkMissing',
        role: 'propertyManager',
        link: '/improvement/talks',
        until: half.until,
      })
  })
})

interface Lacking {
  id: string
  name: string
}

const withoutReport = (work: Work, from: string, today: string) =>
  work.sql<Lacking>(
    `SELECT p.id, p.name FROM estate.project p WHERE p.first_phase_delivered_on <= $2 AND NOT EXISTS
       (SELECT 1 FROM improvement.telling t WHERE t.project_id = p.id AND t.published_on >= $1) ORDER BY p.id`,
    [from, today],
  )

const withoutTalk = (work: Work, from: string, until: string, today: string) =>
  work.sql<Lacking>(
    `SELECT p.id, p.name FROM estate.project p WHERE p.first_phase_delivered_on <= $3 AND NOT EXISTS
       (SELECT 1 FROM improvement.talk k WHERE k.project_id = p.id AND k.held_on BETWEEN $1 AND $2
           AND k.state IN ('announced', 'held')) ORDER BY p.id`,
    [from, until, today],
  )

interface Reminder {
  template: string
  role: string
  link: string
  until: string
}

async function remind(work: Work, projects: readonly Lacking[], reminder: Reminder): Promise<void> {
  const { template, role, link, until } = reminder
  const today = await groupToday(work)
  for (const { id: projectId, name: project } of projects) {
    const staff = await responsibleFor(work, projectId, role)
    if (!staff) continue
    const language = (await languagesOf(work, [staff.id]))(staff.id)
    await sendMessage(work, {
      channel: 'inApp',
      to: { staffId: staff.id },
      template,
      language,
      variables: { project, until: sayDay(until, language) },
      projectId,
      link: `${link}?projectId=${projectId}`,
      dedupeKey: `${template}:${projectId}:${today}`,
    })
  }
}
