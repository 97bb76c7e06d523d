import type { Work } from '#platform/work/index.ts'

/** Lets everybody who looks at the page of the project see these files, in place of those shown for the same thing before. */
export async function showInPublic(
  work: Work,
  projectId: string,
  aboutId: string,
  fileIds: readonly string[],
): Promise<void> {
  await work.sql('DELETE FROM disclosure.shown_file WHERE about_id = $1', [aboutId])
  await work.sql(
    `INSERT INTO disclosure.shown_file (id, project_id, file_id, about_id)
     SELECT uuidv7(), $1, file_id, $2 FROM unnest($3::uuid[]) AS file_id ON CONFLICT DO NOTHING`,
    [projectId, aboutId, fileIds],
  )
}
