import { localDays } from '#modules/estate/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { answerNotice } from '../actions/answer-change.ts'
import { markLate } from '../actions/send-change.ts'
import { isLate, isSilent } from '../change-notice.ts'
import { changeColumns, type ChangeRow } from '../stores/changes.ts'
import { noticeColumns, type NoticeRow, noticeStore } from '../stores/notices.ts'

const atOnce = 200

/** Every hour: silence after the term becomes acceptance, and a notice that has not left in time is named. */
export const watchTerms = defineJob('construction.watch-terms', async (database) => {
  for (let count = atOnce; count === atOnce;)
    count = await database.asSystem('close silent change notices', closeSilent)
  await database.asSystem('name change notices that are late', nameLate)
})

/** The easternmost day: nothing that is over anywhere is left out; each notice is judged by its own local day. */
const someDay = `($1::timestamptz AT TIME ZONE 'Pacific/Kiritimati')::date`

async function closeSilent(work: Work): Promise<number> {
  const rows = await work.sql<NoticeRow>(
    `SELECT ${noticeColumns} FROM construction.notice n
      WHERE n.answer IS NULL AND n.ended_on IS NULL AND n.answer_by < ${someDay} ORDER BY n.answer_by, n.id LIMIT $2
        FOR UPDATE SKIP LOCKED`,
    [work.now, atOnce],
  )
  const dayOf = await localDays(
    work,
    rows.map(({ projectId }) => projectId),
  )
  let closed = 0
  for (const row of rows) {
    if (!isSilent(row, dayOf(row.projectId))) continue
    await answerNotice(work, row, 'silent', addDays(row.answerBy!, 1))
    closed += 1
  }
  // A portion in which nothing was over yet is the last.
  return closed === 0 ? 0 : rows.length
}

async function nameLate(work: Work): Promise<void> {
  const rows = await work.sql<ChangeRow>(
    `SELECT ${changeColumns} FROM construction.change c WHERE c.late_on IS NULL AND c.send_by < ${someDay}
        AND EXISTS (SELECT 1 FROM construction.notice n WHERE n.about_id = c.id AND n.sent_on IS NULL AND n.ended_on IS NULL)
      FOR UPDATE`,
    [work.now],
  )
  const dayOf = await localDays(
    work,
    rows.map(({ projectId }) => projectId),
  )
  for (const change of rows) {
    const today = dayOf(change.projectId)
    if (!isLate(change.establishedOn, null, today)) continue
    const waiting = (await noticeStore(work).of(change.id)).filter(
      ({ sentOn, endedOn }) => sentOn === null && endedOn === null,
    )
    await markLate(work, change, today, waiting)
    await warn(work, change, waiting.length)
  }
}

async function warn(work: Work, change: ChangeRow, homes: number): Promise<void> {
  const staff = await responsibleFor(work, change.projectId, 'customerRelations')
  if (!staff) return
  const { number, title, sendBy } = change
  const languageOf = await languagesOf(work, [staff.id])
  await sendMessage(work, {
    channel: 'inApp',
    to: { staffId: staff.id },
    template: 'changeNoticeLate',
    language: languageOf(staff.id),
    variables: { number, title, sendBy, homes: String(homes) },
    projectId: change.projectId,
    link: `/construction/changes/${change.id}`,
    dedupeKey: `late:${change.id}`,
  })
}
