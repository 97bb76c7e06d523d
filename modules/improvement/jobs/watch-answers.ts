import { projectsById } from '#modules/estate/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { localDateOf, usualZone } from '#platform/calendar/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { channelWords } from '../channel-words.ts'
import { answerOverdue } from '../events.ts'
import { overdueLevel } from '../opinion.ts'
import { type OpinionRow, opinionStore } from '../stores/opinions.ts'

/** How long before its last day an unanswered proposal is named. */
const daysBefore = 2

/** Every morning: who answers proposals hears how many wait; what is overdue is told by an event, three days later one post higher. */
export const watchAnswers = defineJob('improvement.watch-answers', async (database) => {
  await database.asSystem('remind of proposals', async (work) => {
    const rows = await opinionStore(work).toRemind(daysBefore)
    const projects = await projectsById(
      work,
      rows.map(({ projectId }) => projectId),
    )
    const dayOf = (projectId: string) => localDateOf(work.now, projects.get(projectId)?.timezone ?? usualZone)
    for (const row of rows) await raise(work, row, dayOf(row.projectId))
    for (const [projectId, proposals] of Map.groupBy(rows, (row) => row.projectId))
      await remind(work, {
        projectId,
        project: projects.get(projectId)?.name ?? '',
        proposals,
        today: dayOf(projectId),
      })
  })
})

async function raise(work: Work, row: OpinionRow, today: string): Promise<void> {
  const { id, projectId, channel, homeId, personId, talkId } = row
  const dueOn = row.dueOn!
  const level = overdueLevel(dueOn, today)
  if (level <= row.level) return
  await opinionStore(work).raise(id, level)
  const { zh: channelZh, en: channelEn } = channelWords[channel]
  work.emit(
    answerOverdue,
    { opinionId: id, projectId, channel, channelZh, channelEn, homeId, personId, talkId, dueOn, level },
    { subject: ['improvement.opinion', id], projectId },
  )
}

interface Waiting {
  projectId: string
  project: string
  proposals: readonly OpinionRow[]
  today: string
}

async function remind(work: Work, { projectId, project, proposals, today }: Waiting): Promise<void> {
  const levels = proposals.map(({ dueOn }) => overdueLevel(dueOn!, today))
  const roles = ['customerRelations', 'propertyManager', ...(levels.includes(2) ? ['cityManager'] : [])]
  const holders = await Promise.all(roles.map((role) => responsibleFor(work, projectId, role)))
  const staffIds = new Set([
    ...holders.flatMap((staff) => staff?.id ?? []),
    ...proposals.flatMap(({ responsibleId }) => responsibleId ?? []),
  ])
  const languageOf = await languagesOf(work, [...staffIds])
  for (const staffId of staffIds)
    await sendMessage(work, {
      channel: 'inApp',
      to: { staffId },
      template: 'proposalsDue',
      language: languageOf(staffId),
      variables: {
        project,
        count: String(proposals.length),
        overdue: String(levels.filter((level) => level > 0).length),
      },
      projectId,
      link: `/improvement?projectId=${projectId}&state=new,grouped&channel=talkMeeting`,
      dedupeKey: `proposals:${projectId}:${today}:${staffId}`,
    })
}
