import { languagesOf } from '#modules/identity/index.ts'
import { addDays, localDateOf, sayDay, usualZone } from '#platform/calendar/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { DisputeRow } from '../dispute-tables.ts'
import type { CaseRow } from '../tables.ts'

const warnBeforeDays = 3

/** Every hour: tells the owner and legal of the next day of a dispute, three days ahead; once a day that is set. */
export const remindDisputes = defineJob('cases.remind-disputes', (database) =>
  database.asSystem('remind of disputes', async (work) => {
    const due = await work.sql<DisputeRow & { file: CaseRow }>(
      `UPDATE cases.dispute d SET reminded_on = d.next_on FROM cases.case_file f
        WHERE f.project_id = d.project_id AND f.id = d.case_id AND d.ended_at IS NULL AND d.next_on <= $1
          AND d.reminded_on IS DISTINCT FROM d.next_on RETURNING d.*, row_to_json(f) AS file`,
      [addDays(localDateOf(work.now, usualZone), warnBeforeDays)],
    )
    for (const { id, body, next_on, legal_staff_id, file } of due) {
      const staffIds = [...new Set([file.owner_staff_id, legal_staff_id].filter((one) => one !== null))]
      const languageOf = await languagesOf(work, staffIds)
      for (const staffId of staffIds) {
        const language = languageOf(staffId)
        await sendMessage(work, {
          channel: 'inApp',
          to: { staffId },
          template: 'caseDisputeNext',
          language,
          variables: {
            day: sayDay(next_on!, language),
            body: body ?? '',
            about: [file.number, file.home_label, file.reporter_name].filter(Boolean).join(' · '),
          },
          projectId: file.project_id,
          link: `/disputes/${id}`,
          dedupeKey: `dispute:${id}:${next_on}:${staffId}`,
        })
      }
    }
  }),
)
