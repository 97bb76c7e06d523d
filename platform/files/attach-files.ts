import { refusals } from '../errors/index.ts'
import { actorId, type Work } from '../work/index.ts'
import type { FileCardData } from './file-card.ts'
import { fileRows, present } from './store.ts'

/** Who shall see the files besides those who see them already; all that are given. */
export interface Recipients {
  projectId?: string
  homeId?: string
  householdId?: string
  personId?: string
}

/**
 * Attaches uploaded files to a record: checks that the actor sees every one of them (else "invalid input" at
 * `body.fileIds`), then lets the staff of the project and the named residents see them too. Repeating it changes nothing.
 */
export async function attachFiles(
  work: Work,
  ids: readonly string[],
  to: Recipients,
): Promise<FileCardData[]> {
  if (!ids.length) return []
  const rows = await seenFiles(work, ids)
  await work.sql(
    `INSERT INTO platform.file_grant (id, file_id, project_id, home_id, household_id, person_id, granted_by, granted_at)
     SELECT uuidv7(), file_id, $2, $3, $4, $5, $6, $7 FROM unnest($1::uuid[]) AS file_id ON CONFLICT DO NOTHING`,
    [ids, to.projectId, to.homeId, to.householdId, to.personId, actorId(work), work.now],
  )
  return ids.map((id) => present(rows.get(id)!))
}

/** Lets everybody who works in the house see uploaded files, such as the pictures of a guide; the same check, and repeatable. */
export async function shareFilesInHouse(work: Work, ids: readonly string[], path?: string): Promise<void> {
  if (!ids.length) return
  await seenFiles(work, ids, path)
  await work.sql(
    `INSERT INTO platform.file_grant (id, file_id, for_staff, granted_by, granted_at)
     SELECT uuidv7(), file_id, true, $2, $3 FROM unnest($1::uuid[]) AS file_id ON CONFLICT DO NOTHING`,
    [ids, actorId(work), work.now],
  )
}

async function seenFiles(work: Work, ids: readonly string[], path = 'body.fileIds') {
  const rows = new Map((await fileRows(work, ids)).map((row) => [row.id, row]))
  const missing = {
    path,
    zh: '有的文件不存在，或不是您上传的，请重新上传。',
    en: 'A file does not exist or is not yours. Please upload it again.',
  }
  if (ids.some((id) => !rows.has(id))) throw refusals.invalidInput({ count: 1 }, { fields: [missing] })
  return rows
}
