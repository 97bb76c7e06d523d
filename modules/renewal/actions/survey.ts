import { createHash } from 'node:crypto'
import { listCommons } from '#modules/estate/index.ts'
import { actorName, refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { surveySealed } from '../events.ts'
import { surveyView } from '../queries/get-survey.ts'
import { setPhotos, photosOf, showPhotos } from '../stores/photos.ts'
import { programmeStore, setRhythm as keepRhythm } from '../stores/programmes.ts'
import { type LineRow, type NewLine, surveyLineStore } from '../stores/survey-lines.ts'
import { programmeView } from '../queries/get-programme.ts'
import { atStage, factOf } from './at-stage.ts'

/** Sets in how many years the project is renewed again; the running programme keeps its day. */
export async function setRhythm(
  work: Work,
  programmeId: string,
  { version, everyYears }: { version: number; everyYears: number },
) {
  const known = await programmeStore(work).byId(programmeId, { lock: true })
  await refuseStale(version, { ...known, theirs: () => programmeView(work, programmeId) })
  await keepRhythm(work, known.projectId, everyYears)
  await programmeStore(work).change(known, {})
  return programmeView(work, programmeId)
}

/** Lays out the sheet: every common part and facility that the register knows. */
export async function beginSurvey(work: Work, programmeId: string, version: number) {
  const { programme, today } = await atStage(work, programmeId, ['listed'], version)
  const { parts, facilities } = await listCommons(work, programme.projectId)
  const lineOf =
    (kind: NewLine['kind']) =>
    ({ id, name, location }: (typeof parts)[number]): NewLine => ({ kind, commonId: id, name, location })
  await surveyLineStore(work).add(programme.projectId, programmeId, [
    ...facilities.map(lineOf('facility')),
    ...parts.map(lineOf('part')),
  ])
  await programmeStore(work).change(programme, { surveyBegunOn: today })
  return surveyView(work, programmeId)
}

/** Adds what the register does not know. */
export async function addSurveyLine(
  work: Work,
  programmeId: string,
  { name, location }: { name: string; location?: string },
) {
  const { programme } = await openSheet(work, programmeId)
  const line = {
    kind: 'other',
    commonId: null,
    name: name.trim(),
    location: location?.trim() || null,
  } as const
  await surveyLineStore(work).add(programme.projectId, programmeId, [line])
  return surveyView(work, programmeId)
}

export interface Found {
  version: number
  condition: number
  urgency: NonNullable<LineRow['urgency']>
  remark?: string
  estimateFen: number | null
  fileIds: string[]
}

/** One entry was looked at: its grade, how urgent it is, what it may cost, and how it looks. */
export async function lookAtLine(work: Work, lineId: string, { version, fileIds, ...found }: Found) {
  const known = await surveyLineStore(work).byId(lineId)
  await openSheet(work, known.programmeId)
  await refuseStale(version, { ...known, theirs: () => surveyView(work, known.programmeId) })
  await surveyLineStore(work).look(lineId, { ...found, remark: found.remark?.trim() ?? '' })
  const about = { aboutId: lineId, part: 'survey', shown: 'staff' } as const
  await setPhotos(work, known.projectId, about, fileIds)
  return surveyView(work, known.programmeId)
}

/** Seals the sheet: every entry is graded, what is bad has a photo; from here on it is the report that owners read. */
export async function sealSurvey(work: Work, programmeId: string, version: number) {
  const { programme, today } = await atStage(work, programmeId, ['survey'], version)
  const lines = await surveyLineStore(work).of(programmeId)
  const open = lines.filter(({ condition }) => condition === null)
  if (open.length > 0 || lines.length === 0) throw refusals.notLookedAt({ count: open.length })
  const ids = lines.map(({ id }) => id)
  const photos = await photosOf(work, ids)
  const bare = lines.filter(({ id, condition }) => condition! <= 2 && !photos.has(id))
  if (bare.length > 0) throw refusals.noPictures({ names: bare.map(({ name }) => name) })
  const fileIds = ids.flatMap((id) => (photos.get(id) ?? []).map(({ fileId }) => fileId))
  await showPhotos(work, ids, 'owners')
  await programmeStore(work).change(programme, {
    surveyedOn: today,
    surveyedBy: actorName(work),
    surveySeal: sealOf(lines, fileIds),
  })
  const [fact, about] = factOf(programme)
  work.emit(
    surveySealed,
    { ...fact, lines: lines.length, surveyedOn: today, fileIds: fileIds.slice(0, 20) },
    about,
  )
  return programmeView(work, programmeId)
}

async function openSheet(work: Work, programmeId: string) {
  const known = await programmeStore(work).byId(programmeId)
  if (known.surveyedOn) throw refusals.sealed()
  return atStage(work, programmeId, ['survey'])
}

/** SHA-256 over the sheet as it was sealed, hex. */
const sealOf = (lines: readonly LineRow[], fileIds: readonly string[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        lines.map(({ id, name, condition, urgency, remark, estimateFen, lookedBy, lookedAt }) => [
          id,
          name,
          condition,
          urgency,
          remark,
          estimateFen,
          lookedBy,
          lookedAt,
        ]),
        fileIds,
      ]),
    )
    .digest('hex')
