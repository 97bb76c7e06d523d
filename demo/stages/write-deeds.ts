import { actionConfirmed, actionDone } from '#modules/journey/events.ts'
import { fileKinds, sealOf } from '#modules/journey/evidence.ts'
import type { ActionRow } from '#modules/journey/kept.ts'
import type { EvidenceKind, StandardAction } from '#modules/journey/standard-action.ts'
import type { Work } from '#platform/work/index.ts'
import type { Deed } from '../content/deeds.ts'

export interface DoneDeed {
  action: ActionRow
  rule: StandardAction
  deed: Deed
  staff: { id: string; name: string }
  personName: string | null
}

export type SampleFiles = Record<'photo' | 'document' | 'signature', { fileId: string; sha256: string }>

export interface Place {
  projectId: string
  files: SampleFiles
}

/**
 * What `completeAction` and `confirmAction` write, for many actions at once that were planned and done: the rows, the sealed pieces of evidence that
 * the standard asks for, and the events, each at its own time.
 */
export async function writeDeeds(
  work: Work,
  { projectId, files }: Place,
  deeds: readonly DoneDeed[],
): Promise<void> {
  if (deeds.length === 0) return
  await addDone(work, projectId, deeds)
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

async function addDone(work: Work, projectId: string, deeds: readonly DoneDeed[]): Promise<void> {
  const rows = deeds.map(({ action, deed, staff, personName }) => ({
    ...action,
    doneAt: deed.doneAt,
    doneOn: deed.doneOn,
    doneBy: staff.id,
    doneByName: staff.name,
    confirmedAt: deed.isConfirmed ? deed.doneAt : null,
    confirmedBy: deed.isConfirmed ? action.personId : null,
    changedBy: deed.isConfirmed ? personName : staff.name,
    version: deed.isConfirmed ? 3 : 2,
  }))
  await work.sql(
    `INSERT INTO journey.action (id, project_id, journey_id, home_id, person_id, household_id, action_key, occurrence, step, due_from,
       due_on, planned_on, performer_role, responsible_staff_id, done_at, done_on, done_by, done_by_name, customer_confirmed_at,
       confirmed_by, changed_by, version)
     SELECT d.id, $1, d."journeyId", d."homeId", d."personId", d."householdId", d.key, d.occurrence, d.step, d."dueFrom", d."dueOn",
       d."plannedOn", d.performer, d."responsibleStaffId", d."doneAt", d."doneOn", d."doneBy", d."doneByName", d."confirmedAt",
       d."confirmedBy", d."changedBy", d.version
       FROM jsonb_to_recordset($2) AS d(id uuid, "journeyId" uuid, "homeId" uuid, "personId" uuid, "householdId" uuid, key text,
         occurrence integer, step text, "dueFrom" date, "dueOn" date, "plannedOn" date, performer text, "responsibleStaffId" uuid,
         "doneAt" timestamptz, "doneOn" date, "doneBy" uuid, "doneByName" text, "confirmedAt" timestamptz, "confirmedBy" uuid,
         "changedBy" text, version integer)`,
    [projectId, JSON.stringify(rows)],
  )
}

function piecesOf(work: Work, { action, rule, deed, staff, personName }: DoneDeed, files: SampleFiles) {
  const byStaff = { recordedBy: staff.id, byKind: 'staff', byName: staff.name }
  const byOwner = { recordedBy: action.personId, byKind: 'resident', byName: personName }
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
