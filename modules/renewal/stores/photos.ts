import { attachFiles, type FileCardData, filesById } from '#platform/files/index.ts'
import type { Work } from '#platform/work/index.ts'

export type PhotoPart = 'survey' | 'before' | 'progress' | 'after'
type Shown = 'staff' | 'owners' | 'everybody'

export interface Photo {
  aboutId: string
  fileId: string
  part: PhotoPart
}

/** Adds photos behind those that are there; every file must be one that the actor sees. */
export async function addPhotos(
  work: Work,
  projectId: string,
  { aboutId, part, shown }: { aboutId: string; part: PhotoPart; shown: Shown },
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return
  await attachFiles(work, fileIds, { projectId })
  await work.sql(
    `INSERT INTO renewal.photo (id, project_id, about_id, file_id, part, position, shown)
     SELECT uuidv7(), $1, $2, f.file_id, $4, f.place + (SELECT count(*) FROM renewal.photo p WHERE p.about_id = $2), $5
       FROM unnest($3::uuid[]) WITH ORDINALITY AS f(file_id, place)`,
    [projectId, aboutId, fileIds, part, shown],
  )
}

/** Puts these photos in place of those of the same part. */
export async function setPhotos(
  work: Work,
  projectId: string,
  about: { aboutId: string; part: PhotoPart; shown: Shown },
  fileIds: readonly string[],
): Promise<void> {
  await work.sql('DELETE FROM renewal.photo WHERE about_id = $1 AND part = $2', [about.aboutId, about.part])
  await addPhotos(work, projectId, about, fileIds)
}

/** Shows the photos of these records to more people than before. */
export const showPhotos = (work: Work, aboutIds: readonly string[], shown: Shown) =>
  work.sql('UPDATE renewal.photo SET shown = $2 WHERE about_id = ANY ($1) AND shown <> $2', [aboutIds, shown])

/** The photos of each record, in their order. */
export async function photosOf(work: Work, aboutIds: readonly string[]): Promise<Map<string, Photo[]>> {
  const rows = await work.sql<Photo>(
    `SELECT about_id AS "aboutId", file_id AS "fileId", part FROM renewal.photo WHERE about_id = ANY ($1) ORDER BY about_id, position`,
    [aboutIds],
  )
  return Map.groupBy(rows, ({ aboutId }) => aboutId)
}

/** The cards of files, in the order of the ids. */
export async function cardsOf(
  work: Work,
  fileIds: readonly string[],
): Promise<(ids: readonly string[]) => FileCardData[]> {
  const cards = await filesById(work, fileIds)
  return (ids) => ids.flatMap((id) => cards.get(id) ?? [])
}

/** Lets everybody see these files of the records. */
export const showFiles = (work: Work, aboutIds: readonly string[], fileIds: readonly string[]) =>
  work.sql(`UPDATE renewal.photo SET shown = 'everybody' WHERE about_id = ANY ($1) AND file_id = ANY ($2)`, [
    aboutIds,
    fileIds,
  ])
