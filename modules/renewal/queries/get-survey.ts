import type { Work } from '#platform/work/index.ts'
import { cardsOf, photosOf } from '../stores/photos.ts'
import { programmeStore } from '../stores/programmes.ts'
import { surveyLineStore } from '../stores/survey-lines.ts'

/** The sheet of a condition survey with its photos; once sealed, the report. */
export async function surveyView(work: Work, programmeId: string) {
  const { projectId, stage, surveyBegunOn, surveyedOn, surveyedBy, surveySeal, version } =
    await programmeStore(work).byId(programmeId)
  return {
    programmeId,
    projectId,
    stage,
    surveyBegunOn,
    surveyedOn,
    surveyedBy,
    seal: surveySeal,
    version,
    lines: await surveyLines(work, programmeId),
  }
}

/** The lines of the sheet with their photos, as far as the caller sees them. */
export async function surveyLines(work: Work, programmeId: string) {
  const lines = await surveyLineStore(work).of(programmeId)
  const photos = await photosOf(
    work,
    lines.map(({ id }) => id),
  )
  const cards = await cardsOf(
    work,
    [...photos.values()].flat().map(({ fileId }) => fileId),
  )
  return lines.map(
    ({ projectId: _, programmeId: __, commonId: ___, changedBy: ____, lookedAt: _____, ...line }) => ({
      ...line,
      photos: cards((photos.get(line.id) ?? []).map(({ fileId }) => fileId)),
    }),
  )
}
