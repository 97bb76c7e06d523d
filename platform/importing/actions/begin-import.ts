import { refusals as common } from '../../errors/index.ts'
import { actorId, holds, type Work } from '../../work/index.ts'
import { refusals } from '../errors.ts'
import type { ImportKind } from '../kind.ts'
import { lookAt } from '../reading.ts'
import { type ImportRecord, importStore } from '../store.ts'

export interface NewImport {
  kind: ImportKind
  projectId?: string
  fileName: string
  bytes: Buffer
}

/** Takes a file, keeps it, and suggests the mapping; nothing of its rows is written yet. */
export async function beginImport(
  work: Work,
  { kind, projectId, fileName, bytes }: NewImport,
): Promise<ImportRecord> {
  const staffId = actorId(work)
  if (!staffId || !holds(work.actor, kind.permission))
    throw common.notAllowed({ permission: kind.permission })
  if (kind.needsProject && !projectId) throw refusals.projectNeeded()
  const store = importStore(work)
  const remembered = await store.rememberedHeadings(kind.key, staffId)
  const look = await lookAt({ bytes, fileName }, kind, remembered)
  const id = work.newId()
  const storageKey = `imports/${id}`
  await work.services.storage.put(storageKey, bytes, 'application/octet-stream')
  return store.add({
    id,
    kind: kind.key,
    project_id: kind.needsProject ? (projectId ?? null) : null,
    file_name: fileName,
    storage_key: storageKey,
    columns: look.columns,
    header_row: look.headerRow,
    remarks: look.remarks,
    mapping: look.mapping,
    staff_id: staffId,
  })
}
