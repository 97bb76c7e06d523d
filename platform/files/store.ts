import { actorId, type Work } from '../work/index.ts'
import type { FileCardData } from './file-card.ts'
import type { PlacedFile } from './place.ts'

/** What a file belongs to, which decides who sees it, and what the device said about it. */
export interface FileAbout {
  projectId?: string
  homeId?: string
  householdId?: string
  personId?: string
  deviceTime?: Date
  deviceLatitude?: number
  deviceLongitude?: number
}

/** A row of platform.file. */
export interface FileRow extends PlacedFile {
  uploadedAt: Date
  uploadedByName: string | null
  deviceTime: Date | null
}

const columns = `id, name, media_type AS "mediaType", size, sha256, width, height, storage_key AS "storageKey",
  screen_key AS "screenKey", thumbnail_key AS "thumbnailKey", uploaded_at AS "uploadedAt",
  uploaded_by_name AS "uploadedByName", device_time AS "deviceTime"`

/** Records a placed file in the caller's unit of work; outside the scope it is "not found". */
export async function recordFile(work: Work, file: PlacedFile, about: FileAbout): Promise<FileCardData> {
  const by = 'name' in work.actor ? work.actor.name : null
  await work.sql(
    `INSERT INTO platform.file (id, project_id, home_id, household_id, person_id, name, media_type, size, sha256, width, height,
       storage_key, screen_key, thumbnail_key, uploaded_at, uploaded_by_kind, uploaded_by, uploaded_by_name,
       device_time, device_latitude, device_longitude)
     VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21)`,
    [
      file.id,
      about.projectId,
      about.homeId,
      about.householdId,
      about.personId,
      file.name,
      file.mediaType,
      file.size,
      file.sha256,
      file.width,
      file.height,
      file.storageKey,
      file.screenKey,
      file.thumbnailKey,
      work.now,
      work.actor.kind,
      actorId(work),
      by,
      about.deviceTime,
      about.deviceLatitude,
      about.deviceLongitude,
    ],
  )
  return present({ ...file, uploadedAt: work.now, uploadedByName: by, deviceTime: about.deviceTime ?? null })
}

/** The files of these ids that the actor may see. */
export function fileRows(work: Work, ids: readonly string[]): Promise<FileRow[]> {
  return work.sql<FileRow>(`SELECT ${columns} FROM platform.file WHERE id IN (SELECT platform.few($1))`, [
    ids,
  ])
}

/** The card of a file: no storage keys. */
export function present(row: FileRow): FileCardData {
  const {
    id,
    name,
    mediaType,
    size,
    sha256,
    width,
    height,
    uploadedAt,
    uploadedByName,
    deviceTime,
    thumbnailKey,
  } = row
  return {
    id,
    name,
    mediaType,
    size,
    sha256,
    width,
    height,
    uploadedAt,
    deviceTime,
    uploadedBy: uploadedByName,
    hasThumbnail: thumbnailKey !== null,
  }
}
