import { projectsById } from '#modules/estate/index.ts'
import { changeTold, minutesPublished, opinionTaken } from '#modules/improvement/events.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { subscribe } from '#platform/events/index.ts'
import { filesById } from '#platform/files/index.ts'
import { completeFromFact } from '../actions/complete-from-fact.ts'
import { takeToldEvents } from '../actions/take-told-events.ts'
import { wasOwner } from '../queries/was-owner.ts'

const source = 'improvement'

/** Views that were collected, told back and talked about complete the actions of step +1 that they are (domain.md 2.7). */
export const hearImprovement = [
  // A case says of itself that it was taken in.
  subscribe(opinionTaken, 'journey.complete-when-opinion-taken', async (work, { payload, recordedAt }) => {
    const { opinionId, projectId, homeId, personId, channel, channelZh, saidOn } = payload
    if (channel === 'case' || !homeId || !personId) return
    if (!(await wasOwner(work, { homeId, personId, on: saidOn }))) return
    const timezone = (await projectsById(work, [projectId])).get(projectId)?.timezone
    if (!timezone) return
    const told = { projectId, homeIds: [homeId], source, sourceId: opinionId }
    await takeToldEvents(work, { ...told, kind: 'opinionTaken', on: saidOn, note: channelZh })
    await completeFromFact(work, {
      ...told,
      key: '7.1',
      aboutId: opinionId,
      on: localDateOf(recordedAt, timezone),
      at: recordedAt,
      evidence: { kind: 'note', text: `意见已记入意见池（${channelZh}）` },
    })
  }),
  subscribe(changeTold, 'journey.complete-when-change-told', async (work, { payload, recordedAt }) => {
    const { projectId, tellingId: sourceId, title, publishedOn: on, fileIds } = payload
    const file = (await filesById(work, fileIds)).get(fileIds[0] ?? '')
    const text = `公布“您说的，我们做了”：${title}`
    await completeFromFact(work, {
      projectId,
      key: '7.5',
      source,
      sourceId,
      on,
      at: recordedAt,
      evidence: { kind: 'document', text, ...(file && { file }) },
    })
  }),
  // The day is that of the meeting; what proves it is complete with the minutes.
  subscribe(
    minutesPublished,
    'journey.complete-when-minutes-published',
    async (work, { payload, recordedAt }) => {
      const { projectId, talkId: sourceId, title, heldOn: on, publishedOn, proposals, fileIds } = payload
      const file = (await filesById(work, fileIds)).get(fileIds[0] ?? '')
      const text = `恳谈会“${title}”，提议 ${proposals} 条，纪要 ${publishedOn} 公布`
      await completeFromFact(work, {
        projectId,
        key: '7.7',
        source,
        sourceId,
        on,
        at: recordedAt,
        evidence: { kind: 'document', text, ...(file && { file }) },
      })
    },
  ),
]
