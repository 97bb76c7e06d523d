import { actionConfirmed, actionDone } from '#modules/journey/events.ts'
import { fileKinds, sealOf } from '#modules/journey/evidence.ts'
import type { EvidenceKind, StandardAction } from '#modules/journey/standard-action.ts'
import type { Work } from '#platform/work/index.ts'
import type { Deed } from '../content/deeds.ts'

export interface PastAction {
  id: string
  homeId: string | null
  personId: string | null
  personName: string | null
  householdId: string | null
  key: string
  occurrence: number
  step: string
  standardId: string
  homeCode: string | null
  dueFrom: string
  dueOn: string
  staffId: string
  staffName: string
}

export interface DoneDeed {
  action: PastAction
  rule: StandardAction
  deed: Deed
}

export type SampleFiles = Record<'photo' | 'document' | 'signature', { fileId: string; sha256: string }>

interface Place {
  projectId: string
  files: SampleFiles
}

/**
 * What `completeAction` and `confirmAction` write, for many actions at once: the marks, the sealed pieces of evidence that
 * the standard asks for, and the events, each at its own time.
 */
export async function writeDeeds(
  work: Work,
  { projectId, files }: Place,
  deeds: readonly DoneDeed[],
): Promise<void> {
  await markDone(work, projectId, deeds)
  const pieces = deeds.flatMap((done) => piecesOf(work, done, files))
  await work.sql(
    `INSERT INTO journey.evidence (id, project_id, action_id, home_id, household_id, kind, text, file_id, file_sha256, sha256,
        recorded_at, recorded_by, recorded_by_kind, recorded_by_name)
     SELECT e.id, $1, e."actionId", e."homeId", e."householdId", e.kind, e.text, e."fileId", e."fileSha256", e.sha256,
        e."recordedAt", e."recordedBy", e."byKind", e."byName"
       FROM jsonb_to_recordset($2) AS e(id uuid, "actionId" uuid, "homeId" uuid, "householdId" uuid, kind text, text text, "fileId" uuid,
         "fileSha256" text, sha256 text, "recordedAt" timestamptz, "recordedBy" uuid, "byKind" text, "byName" text)`,
    [projectId, JSON.stringify(pieces)],
  )
  const events = deeds.flatMap((done) => eventsOf(work, projectId, done))
  await work.sql('SELECT platform.finish_work($1, NULL, NULL, NULL)', [JSON.stringify(events)])
}

async function markDone(work: Work, projectId: string, deeds: readonly DoneDeed[]): Promise<void> {
  const rows = deeds.map(({ action, deed }) => ({
    id: action.id,
    done_at: deed.doneAt,
    done_on: deed.doneOn,
    done_by: action.staffId,
    done_by_name: action.staffName,
    confirmed_at: deed.isConfirmed ? deed.doneAt : null,
    confirmed_by: deed.isConfirmed ? action.personId : null,
    changed_by: deed.isConfirmed ? action.personName : action.staffName,
    steps: deed.isConfirmed ? 2 : 1,
  }))
  await work.sql(
    `UPDATE journey.action a SET done_at = d.done_at, done_on = d.done_on, done_by = d.done_by, done_by_name = d.done_by_name,
        customer_confirmed_at = d.confirmed_at, confirmed_by = d.confirmed_by, changed_by = d.changed_by, version = a.version + d.steps
      FROM jsonb_to_recordset($2) AS d(id uuid, done_at timestamptz, done_on date, done_by uuid, done_by_name text,
        confirmed_at timestamptz, confirmed_by uuid, changed_by text, steps integer)
     WHERE a.project_id = $1 AND a.id = d.id`,
    [projectId, JSON.stringify(rows)],
  )
}

function piecesOf(work: Work, { action, rule, deed }: DoneDeed, files: SampleFiles) {
  const byStaff = { recordedBy: action.staffId, byKind: 'staff', byName: action.staffName }
  const byOwner = { recordedBy: action.personId, byKind: 'resident', byName: action.personName }
  const kinds = rule.evidence.flatMap(({ anyOf, least }) => Array<EvidenceKind>(least).fill(firstFor(anyOf)))
  const pieces = kinds.map((kind) => ({ kind, ...byStaff }))
  if (deed.isConfirmed) pieces.push({ kind: 'customerTap', ...byOwner } as (typeof pieces)[number])
  return pieces.map(({ kind, ...by }) => {
    const file = fileKinds.includes(kind) ? files[kind as keyof SampleFiles] : undefined
    const text = kind === 'callRecord' ? deed.call : kind === 'note' ? deed.note : null
    const fileSha256 = file?.sha256 ?? null
    const nothingMore = { deviceTime: null, deviceLatitude: null, deviceLongitude: null, replacesId: null }
    const covered = {
      actionId: action.id,
      kind,
      text,
      fileSha256,
      recordedAt: deed.doneAt,
      recordedBy: by.recordedBy,
    }
    return {
      ...covered,
      ...by,
      id: work.newId(),
      homeId: action.homeId,
      householdId: action.householdId,
      fileId: file?.fileId ?? null,
      sha256: sealOf({ ...covered, ...nothingMore }),
    }
  })
}

/** Of the kinds that would do, the one that staff keep. */
const firstFor = (anyOf: readonly EvidenceKind[]): EvidenceKind =>
  anyOf.find((kind) => kind !== 'customerTap') ?? anyOf[0]!

function eventsOf(work: Work, projectId: string, { action, rule, deed }: DoneDeed) {
  const words = {
    actionId: action.id,
    key: action.key,
    occurrence: action.occurrence,
    step: action.step,
    titleZh: rule.title.zh,
    titleEn: rule.title.en,
  }
  const { doneOn } = deed
  const about = {
    recorded_at: deed.doneAt,
    project_id: projectId,
    person_id: action.personId,
    home_id: action.homeId,
    subject_kind: 'journey.action',
    subject_id: action.id,
  }
  const done = { ...words, doneOn, isLate: doneOn > action.dueOn, countsIn: [...rule.countsIn] }
  const event = (name: string, payload: object) => ({ id: work.newId(), name, payload, ...about })
  return [event(actionDone.name, done), ...(deed.isConfirmed ? [event(actionConfirmed.name, words)] : [])]
}
