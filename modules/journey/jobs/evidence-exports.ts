import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '#platform/errors/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import type { Press } from '#platform/pdf/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Database, StaffActor, Work } from '#platform/work/index.ts'
import { buildJob } from '../actions/exports/ask-for-export.ts'
import { buildVolume } from '../actions/exports/build-volume.ts'
import { contentsOf } from '../queries/exports/contents.ts'
import { exportRefusals } from '../exports/errors.ts'
import { daysKept, mostActions, volumesOf } from '../exports/evidence-export.ts'
import { type ExportRecord, exportStore } from '../stores/exports.ts'

const reason = 'export evidence'
const dayMs = 86_400_000

/** Somebody stopped the export while it was made. */
class Stopped extends Error {}

/** Makes an export as whoever asked for it, volume by volume; repeated after a crash it begins anew. */
export const buildEvidenceExport = defineJob<{ exportId: string }>(
  buildJob,
  async (database, { exportId }) => {
    await dropBytes(database, exportId)
    const begun = await database.asSystem(reason, (work) => begin(work, exportId))
    if (!begun) return
    const { startPress } = await import('#platform/pdf/index.ts')
    const press = startPress()
    const folder = await mkdtemp(join(tmpdir(), 'tongxing-evidence-'))
    try {
      await build(database, begun, folder, press)
    } catch (error) {
      await dropBytes(database, exportId)
      if (error instanceof Stopped) return
      const failure = (error instanceof Refusal ? error : exportRefusals.exportFailed()).in(
        begun.record.language,
      )
      await database.asSystem(reason, (work) => exportStore(work).end(exportId, 'failed', { failure }))
      if (!(error instanceof Refusal)) throw error
    } finally {
      await press.close()
      await rm(folder, { recursive: true, force: true })
    }
  },
)

interface Begun {
  record: ExportRecord
  actor: StaffActor
}

async function begin(work: Work, exportId: string): Promise<Begun | null> {
  const store = exportStore(work)
  const record = await store.locked(exportId)
  if (record.state === 'cancelled' || record.state === 'done') return null
  const actor = await work.services.staffActor(record.askedBy)
  if (!actor.grants.has('journey.export')) {
    await store.end(exportId, 'cancelled')
    return null
  }
  await store.begin(exportId)
  return { record, actor }
}

async function build(
  database: Database,
  { record, actor }: Begun,
  folder: string,
  press: Press,
): Promise<void> {
  const scope = { actor, permission: 'journey.export', action: buildJob }
  const asAsker = <T>(run: (work: Work) => Promise<T>) => database.withWork(scope, run)
  const contents = await asAsker((work) => contentsOf(work, record, mostActions + 1))
  if (contents.length > mostActions) throw exportRefusals.tooMuchToExport({ most: mostActions })
  const volumes = volumesOf(contents)
  let before = 0
  for (const [index, actions] of volumes.entries()) {
    const tellProgress = async (handled: number) => {
      const goesOn = await database.asSystem(reason, (work) =>
        exportStore(work).progress(record.id, before + handled, contents.length),
      )
      if (!goesOn) throw new Stopped()
    }
    await tellProgress(0)
    const built = await buildVolume(database, {
      record,
      number: index + 1,
      of: volumes.length,
      actions,
      folder,
      press,
      asAsker,
      tellProgress,
    })
    await database.asSystem(reason, (work) => exportStore(work).addVolume(record.id, built))
    before += actions.length
  }
  await database.asSystem(reason, (work) => finish(work, record, contents.length))
}

async function finish(
  work: Work,
  { id, title, language, askedBy }: ExportRecord,
  count: number,
): Promise<void> {
  const store = exportStore(work)
  if ((await store.locked(id)).state !== 'running') throw new Stopped()
  await store.end(id, 'done', { keepUntil: new Date(work.now.getTime() + daysKept * dayMs) })
  await sendMessage(work, {
    channel: 'inApp',
    to: { staffId: askedBy },
    template: 'evidenceReady',
    language,
    variables: { title, count },
    link: `/evidence-exports/${id}`,
    dedupeKey: `evidenceReady:${id}`,
  })
}

/** Removes what was made of an export, first the bytes and then what names them. */
async function dropBytes(database: Database, exportId: string): Promise<void> {
  const volumes = await database.asSystem(reason, (work) => exportStore(work).volumes(exportId))
  for (const { pdfKey, zipKey } of volumes) {
    await database.services.storage.remove(pdfKey)
    await database.services.storage.remove(zipKey)
  }
  await database.asSystem(reason, (work) => exportStore(work).dropVolumes(exportId))
}

/** Every night: exports whose thirty days are over. */
export const dropEvidenceExports = defineJob('journey.drop-evidence-exports', async (database) => {
  const outdated = await database.asSystem(reason, (work) => exportStore(work).outdated())
  for (const { id } of outdated) {
    await dropBytes(database, id)
    await database.asSystem(reason, (work) => exportStore(work).end(id, 'expired'))
  }
})
