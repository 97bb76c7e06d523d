import { refusals as common } from '#platform/errors/index.ts'
import { whisper } from '#platform/live/index.ts'
import type { Database, StaffActor, Work } from '#platform/work/index.ts'
import { channel, type Doing, type Heard, onlookersOf } from '../onlookers.ts'

/**
 * Who else is on the case. Whoever asks says what she does herself: every server process hears of it, and the browsers of
 * the others when it is something new. Nothing is written.
 */
export async function onTheCase(work: Work, database: Database, caseId: string, doing: Doing) {
  const [file] = await work.sql<{ projectId: string | null }>(
    'SELECT CASE WHEN confidence IS NULL THEN project_id END AS "projectId" FROM cases.case_file WHERE id = $1',
    [caseId],
  )
  if (!file) throw common.notFound()
  const onlookers = onlookersOf(database)
  const { id: staffId, name } = work.actor as StaffActor
  const now = work.now.getTime()
  const heard: Heard = { caseId, staffId, name, doing, at: now }
  const isNew = onlookers.doing(caseId, staffId, now) !== doing
  onlookers.hear(heard)
  await work.sql('SELECT pg_notify($1, $2)', [channel, JSON.stringify(heard)])
  if (isNew)
    await whisper(work, {
      name: 'onlookers.changed',
      subject: ['case', caseId],
      projectId: file.projectId,
      personId: null,
      homeId: null,
    })
  return {
    items: onlookers.others(caseId, staffId, now).map((one) => ({
      staffId: one.staffId,
      name: one.name,
      isWriting: one.doing === 'writing',
    })),
  }
}
