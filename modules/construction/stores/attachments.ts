import { attachFiles, type FileCardData, filesById } from '#platform/files/index.ts'
import type { Work } from '#platform/work/index.ts'

export interface AttachmentInput {
  fileId: string
  caption?: string | undefined
}

export interface Attachment {
  aboutId: string
  fileId: string
  caption: string
}

/** Sets the photos and drawings of something, in their order; every file must be one that the actor sees. */
export async function setAttachments(
  work: Work,
  projectId: string,
  aboutId: string,
  given: readonly AttachmentInput[],
): Promise<void> {
  await attachFiles(
    work,
    given.map(({ fileId }) => fileId),
    { projectId },
  )
  await work.sql('DELETE FROM construction.attachment WHERE about_id = $1', [aboutId])
  if (given.length === 0) return
  await work.sql(
    `INSERT INTO construction.attachment (id, project_id, about_id, file_id, position, caption)
     SELECT uuidv7(), $1, $2, g.file_id, g.position, g.caption
       FROM unnest($3::uuid[], $4::text[]) WITH ORDINALITY AS g(file_id, caption, position)`,
    [projectId, aboutId, given.map(({ fileId }) => fileId), given.map(({ caption = '' }) => caption.trim())],
  )
}

/** What is attached to each of them, in order. */
export async function attachmentsOf(
  work: Work,
  aboutIds: readonly string[],
): Promise<Map<string, Attachment[]>> {
  const rows = await work.sql<Attachment>(
    `SELECT about_id AS "aboutId", file_id AS "fileId", caption FROM construction.attachment
      WHERE about_id = ANY ($1) ORDER BY about_id, position`,
    [aboutIds],
  )
  return Map.groupBy(rows, ({ aboutId }) => aboutId)
}

/** The attachments of one thing with the cards of their files, as contracts show them. */
export async function shownAttachments(
  work: Work,
  aboutId: string,
): Promise<{ caption: string; file: FileCardData }[]> {
  const attached = (await attachmentsOf(work, [aboutId])).get(aboutId) ?? []
  const cards = await filesById(
    work,
    attached.map(({ fileId }) => fileId),
  )
  return attached.flatMap(({ fileId, caption }) => {
    const file = cards.get(fileId)
    return file ? [{ caption, file }] : []
  })
}
