import { languagesOf } from '#modules/identity/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { usualZone } from '#platform/calendar/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'

const hoursBefore = 6

interface Waiting {
  projectId: string
  project: string
  count: number
  decideBy: Date
  isLate: boolean
}

/** Every ten minutes: moderators hear once of each post whose term is near; past it the city manager hears too. */
export const remindModerators = defineJob('board.remind-moderators', async (database) => {
  await database.asSystem('remind of posts that wait on the complaint board', async (work) => {
    const waiting = await work.sql<Waiting>(
      `WITH due AS (UPDATE board.post SET reminded_at = $1
          WHERE state = 'waiting' AND decide_by < $1::timestamptz + make_interval(hours => $2)
            AND (reminded_at IS NULL OR reminded_at < decide_by AND decide_by < $1)
        RETURNING project_id, project_name, decide_by)
       SELECT project_id AS "projectId", min(project_name) AS project, count(*)::integer AS count, min(decide_by) AS "decideBy",
              bool_or(decide_by < $1) AS "isLate" FROM due GROUP BY project_id`,
      [work.now, hoursBefore],
    )
    for (const one of waiting) await remind(work, one)
  })
})

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: usualZone,
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

async function remind(work: Work, { projectId, project, count, decideBy, isLate }: Waiting): Promise<void> {
  const roles = ['forumModerator', 'customerRelations', ...(isLate ? ['cityManager'] : [])]
  const holders = await Promise.all(roles.map((role) => responsibleFor(work, projectId, role)))
  const staffIds = [...new Set(holders.flatMap((staff) => staff?.id ?? []))]
  const languageOf = await languagesOf(work, staffIds)
  for (const staffId of staffIds)
    await sendMessage(work, {
      channel: 'inApp',
      to: { staffId },
      template: 'boardToDecide',
      language: languageOf(staffId),
      variables: { project, count: String(count), until: clock.format(decideBy) },
      projectId,
      link: `/board?projectId=${projectId}`,
    })
}
