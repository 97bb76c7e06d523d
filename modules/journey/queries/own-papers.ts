import { filesById } from '#platform/files/index.ts'
import type { Work } from '#platform/work/index.ts'
import { evidenceStore } from '../stores/evidence.ts'

/** A paper or a photo of something that was done, which the customer may open. */
export interface OwnPaper {
  fileId: string
  name: string
  isPhoto: boolean
}

/** What customers may open of each action, by the action; only what the caller sees itself. */
export async function papersOf(
  work: Work,
  actions: readonly { projectId: string; id: string }[],
): Promise<Map<string, OwnPaper[]>> {
  const rows = await evidenceStore(work).shared(
    [...new Set(actions.map(({ projectId }) => projectId))],
    actions.map(({ id }) => id),
  )
  const files = await filesById(
    work,
    rows.map(({ fileId }) => fileId),
  )
  return new Map(
    [...Map.groupBy(rows, ({ actionId }) => actionId)].map(([actionId, own]) => [
      actionId,
      own.flatMap(({ fileId }) => {
        const file = files.get(fileId)
        return file ? [{ fileId, name: file.name, isPhoto: file.mediaType.startsWith('image/') }] : []
      }),
    ]),
  )
}
