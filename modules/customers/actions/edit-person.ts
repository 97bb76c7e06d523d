import { refusals as common } from '#platform/errors/index.ts'
import { attachFiles } from '#platform/files/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { completenessOf } from '../completeness.ts'
import { refusals } from '../errors.ts'
import { readPerson } from '../person-input.ts'
import { openPerson, sealPerson } from '../person-sealing.ts'
import type { PersonFacts } from '../person.ts'
import { presentPerson } from '../queries/present-person.ts'
import { visiblePerson } from '../queries/visible-person.ts'
import { personStore, type ResolvedRow } from '../store/persons.ts'
import { today } from '../today.ts'
import { findDuplicates } from './find-duplicates.ts'
import { invalidPerson } from './register-persons.ts'

export interface PersonChanges extends Partial<PersonFacts> {
  version: number
}

/** Changes what a file says; null empties a fact. Another person's change meanwhile is shown instead of overwritten. */
export async function editPerson(work: Work, personId: string, { version, ...changes }: PersonChanges) {
  const store = personStore(work)
  const row = await store.one(personId)
  if (row.merged_into) throw refusals.alreadyMerged({ name: row.name })
  const { keyring } = work.services
  const { facts, problems } = readPerson({ ...openPerson(keyring, row), ...changes }, today(work))
  if (problems.length > 0) throw invalidPerson(problems)
  const completeness = completenessOf(facts, row.has_preferences).score
  if (!(await store.change(personId, version, { ...sealPerson(keyring, facts), completeness }))) {
    const theirs = await store.one(personId)
    const standing = { version: theirs.version, changedBy: theirs.changed_by }
    await refuseStale(version, { ...standing, theirs: () => presentPerson(work, theirs) })
    throw common.notFound()
  }
  if (changes.photoFileId) await showPhoto(work, await visiblePerson(work, personId))
  await findDuplicates(work, [personId])
  return presentPerson(work, await store.one(personId))
}

/** Lets the person and the staff of the project see the picture that was uploaded for the file. */
export async function showPhoto(work: Work, { id, seen_in, photo_file_id }: ResolvedRow): Promise<void> {
  if (photo_file_id) await attachFiles(work, [photo_file_id], { projectId: seen_in, personId: id })
}
