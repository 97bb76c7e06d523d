import { projectsById } from '#modules/estate/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { addClockMinutes, sayTime, usualZone } from '#platform/calendar/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import { dueWithinMinutes } from '../special.ts'
import type { MilestoneRow } from '../special-tables.ts'
import type { CaseRow } from '../tables.ts'

/** Every five minutes: tells the owner of a step of a special plan that ends within a day; once a step. */
export const remindMilestones = defineJob('cases.remind-milestones', (database) =>
  database.asSystem('remind of special plans', async (work) => {
    const due = await work.sql<MilestoneRow & { file: CaseRow }>(
      `UPDATE cases.milestone m SET reminded_at = $1 FROM cases.case_file f
        WHERE f.project_id = m.project_id AND f.id = m.case_id AND f.closed_at IS NULL
          AND m.shown AND m.done_at IS NULL AND m.reminded_at IS NULL AND m.due_at <= $2
        RETURNING m.*, row_to_json(f) AS file`,
      [work.now, addClockMinutes(work.now, dueWithinMinutes)],
    )
    const languageOf = await languagesOf(
      work,
      due.map(({ file }) => file.owner_staff_id),
    )
    const projects = await projectsById(
      work,
      due.map(({ project_id }) => project_id),
    )
    for (const { id, what, person, due_at, file } of due) {
      const language = languageOf(file.owner_staff_id)
      await sendMessage(work, {
        channel: 'inApp',
        to: { staffId: file.owner_staff_id },
        template: 'caseMilestoneDue',
        language,
        variables: {
          step: what,
          person,
          dueAt: sayTime(due_at, projects.get(file.project_id)?.timezone ?? usualZone, language),
          about: [file.number, file.home_label, file.reporter_name].filter(Boolean).join(' · '),
        },
        projectId: file.project_id,
        link: `/cases/${file.id}`,
        dedupeKey: `milestone:${id}`,
      })
    }
  }),
)
