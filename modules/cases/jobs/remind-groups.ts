import { languagesOf } from '#modules/identity/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { GroupRow } from '../group-tables.ts'

/** Every five minutes: reminds whoever leads a group complaint that its customers expect word; once for each term. */
export const remindGroups = defineJob('cases.remind-groups', (database) =>
  database.asSystem('remind of group complaints', async (work) => {
    const due = await work.sql<GroupRow & { customers: number }>(
      `SELECT g.*, (SELECT count(*) FROM cases.case_file c WHERE c.group_id = g.id AND c.closed_at IS NULL) AS customers
         FROM cases.group_file g WHERE g.next_word_at <= $1 ORDER BY g.next_word_at LIMIT 500`,
      [work.now],
    )
    const languageOf = await languagesOf(
      work,
      due.map(({ owner_staff_id }) => owner_staff_id),
    )
    for (const { id, owner_staff_id: staffId, title, number, customers, project_id, next_word_at } of due)
      await sendMessage(work, {
        channel: 'inApp',
        to: { staffId },
        template: 'caseGroupWord',
        language: languageOf(staffId),
        variables: { title, number, customers: String(customers) },
        projectId: project_id,
        link: `/case-groups/${id}`,
        dedupeKey: `group-word:${id}:${next_word_at!.toISOString()}`,
      })
  }),
)
