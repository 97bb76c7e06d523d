import { readFileBytes, recordFile } from '#platform/files/index.ts'
import { versionedRecords, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { readLetter } from '../mail/letter.ts'
import { takeFiles } from '../mail/take-files.ts'
import { listLetters } from '../queries/list-letters.ts'
import type { LetterRow, MailboxRow } from '../tables.ts'
import { openCaseFor } from './take-letter.ts'

/** Somebody sees that a letter that looked like a machine's is a customer's: it becomes a case like any other. */
export async function takeAside(work: Work, channelId: string, letterId: string) {
  const mailbox = await versionedRecords(work).one<MailboxRow>('channels.channel', channelId)
  const [row] = await work.sql<LetterRow>(
    `SELECT * FROM channels.letter WHERE id = $1 AND channel_id = $2 AND outcome = 'setAside' FOR UPDATE`,
    [letterId, channelId],
  )
  const original = row?.file_id ? await readFileBytes(work, row.file_id) : null
  if (!row || !original) throw refusals.notAside()
  const letter = await readLetter(original, [])
  const taken = await takeFiles(work.services, letter)
  const { projectId } = { projectId: mailbox.project_id }
  for (const file of [...taken.files, taken.original]) await recordFile(work, file, { projectId })
  const place = { uid: row.uid ?? 0, uidValidity: row.uid_validity ?? '', size: original.length }
  const caseId = await openCaseFor(work, mailbox, letter, taken, { ...place, before: null })
  await work.sql(`UPDATE channels.letter SET outcome = 'opened', case_id = $2 WHERE id = $1`, [
    letterId,
    caseId,
  ])
  return (await listLetters(work, channelId, { limit: 1 })).items[0]!
}
