import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { completenessOf } from '../completeness.ts'
import { refusals } from '../errors.ts'
import { personsMerged } from '../events.ts'
import { type MergedFile, mergeFiles } from '../merge.ts'
import { openPerson, sealPerson } from '../person-sealing.ts'
import type { PersonFacts } from '../person.ts'
import { mergeStore } from '../store/merges.ts'
import { type PersonRow, personStore } from '../store/persons.ts'

export interface Merging {
  survivorId: string
  absorbedId: string
  /** Facts whose value comes from the absorbed file; the rest stays as the survivor has it. */
  take: readonly (keyof PersonFacts)[]
  reason: string
}

/**
 * Makes one file of two. Nothing is moved: holdings, communications and consents stay where they are and are read
 * together from now on, so that undoing brings back exactly what was. The absorbed id leads to the survivor.
 */
export async function mergePersons(
  work: Work,
  { survivorId, absorbedId, take, reason }: Merging,
): Promise<{ mergeId: string; personId: string }> {
  if (survivorId === absorbedId) throw refusals.mergeWithItself()
  const store = mergeStore(work)
  const rows = await store.lock([survivorId, absorbedId])
  const [survivor, absorbed] = [survivorId, absorbedId].map((id) => rows.find((row) => row.id === id))
  if (!survivor || !absorbed) throw common.notFound()
  for (const row of [survivor, absorbed])
    if (row.merged_into) throw refusals.alreadyMerged({ name: row.name })
  const [before, other] = [fileOf(work, survivor), fileOf(work, absorbed)]
  const written = mergeFiles(before, other, take)
  await writeFile(work, survivor, written)
  const carriedAlong = await store.absorb(absorbedId, survivorId)
  const duplicateId = await store.settlePair(survivorId, absorbedId)
  const mergeId = work.newId()
  await store.add({
    id: mergeId,
    survivorId,
    absorbedId,
    reason,
    snapshot: { before, written, carriedAlong, duplicateId },
  })
  const text = {
    textZh: `并入档案：${absorbed.name}（${reason}）`,
    textEn: `File merged: ${absorbed.name} (${reason})`,
  }
  announceMerge(work, survivor, { mergeId, survivorId, absorbedId, undone: false, ...text })
  return { mergeId, personId: survivorId }
}

/** The facts and projects of a file, in clear. */
export function fileOf({ services }: Work, row: PersonRow): MergedFile {
  return { facts: openPerson(services.keyring, row), projectIds: row.project_ids }
}

/** Writes the merged or restored facts and projects over a file. */
export async function writeFile(
  work: Work,
  row: PersonRow,
  { facts, projectIds }: MergedFile,
): Promise<void> {
  const completeness = completenessOf(facts, row.has_preferences).score
  const changes = { ...sealPerson(work.services.keyring, facts), completeness, project_ids: projectIds }
  if (!(await personStore(work).change(row.id, row.version, changes))) throw common.notFound()
}

/** Tells the house that files were merged, or that a merge was taken back. */
export function announceMerge(
  work: Work,
  survivor: PersonRow,
  payload: {
    mergeId: string
    survivorId: string
    absorbedId: string
    undone: boolean
    textZh: string
    textEn: string
  },
): void {
  const about = { projectId: survivor.project_ids[0], personId: survivor.id }
  work.emit(personsMerged, payload, { subject: ['customers.merge', payload.mergeId], ...about })
}
