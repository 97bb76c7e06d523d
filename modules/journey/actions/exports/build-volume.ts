import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { groupTimezone } from '#modules/organization/index.ts'
import { paperPicture } from '#platform/files/index.ts'
import type { Press } from '#platform/pdf/index.ts'
import type { Database, Work } from '#platform/work/index.ts'
import type { ActionToExport } from '../../exports/evidence-export.ts'
import { listedAction, manifestOf } from './manifest.ts'
import { exportedActions, type ExportedPiece } from '../../queries/exports/pieces.ts'
import { printAction, printCover } from './print.ts'
import type { ExportRecord, VolumeRecord } from '../../stores/exports.ts'
import { paperWords } from '../../exports/paper-words.ts'

/** Actions that are read with one transaction. */
const portion = 20

export interface VolumeToBuild {
  record: ExportRecord
  number: number
  of: number
  actions: readonly ActionToExport[]
  /** An empty folder for the files while they grow. */
  folder: string
  press: Press
  /** In the scope of who asked. */
  asAsker: <T>(run: (work: Work) => Promise<T>) => Promise<T>
  /** Throws when the export was stopped. */
  tellProgress: (handled: number) => Promise<void>
}

const auditorsFile = (name: string) => readFile(new URL(`./for-auditors/${name}`, import.meta.url))

/** Makes the paper and the zip of a volume and stores both; the memory that it takes does not grow with the photos. */
export async function buildVolume(database: Database, volume: VolumeToBuild): Promise<VolumeRecord> {
  const { openZip } = await import('#platform/zip/zip-file.ts')
  const { record, number, of, actions, folder, press } = volume
  const { storage, clock } = database.services
  const now = clock.now()
  const [pdfPath, zipPath] = [join(folder, 'evidence.pdf'), join(folder, 'evidence.zip')]
  const book = press.open(pdfPath, { Title: record.title, Author: record.askedByName ?? '' })
  const zip = openZip(zipPath)
  const files = []
  const listed = []
  const pieces = actions.reduce((sum, action) => sum + action.pieces, 0)
  const timezone = await volume.asAsker(groupTimezone)
  await printCover(book, { record, volume: { number, of, actions: actions.length, pieces }, now, timezone })
  await book.leaveContents(actions.length)
  for (let from = 0; from < actions.length; from += portion) {
    const ids = actions.slice(from, from + portion).map(({ id }) => id)
    for (const [index, action] of (await volume.asAsker((work) => exportedActions(work, ids))).entries()) {
      const place = from + index + 1
      const paths = new Map(action.pieces.map((piece, at) => [piece.id, pathOf(piece, place, at + 1)]))
      for (const piece of action.pieces)
        if (piece.file)
          files.push(await zip.add(paths.get(piece.id)!, await storage.get(piece.file.storageKey)))
      listed.push(listedAction(action, place, ({ id }) => paths.get(id) ?? null))
      await printAction(book, { number: place, action, language: record.language }, async ({ file }) =>
        file ? paperPicture(storage, file) : null,
      )
    }
    await volume.tellProgress(Math.min(from + portion, actions.length))
  }
  const { contents, foot } = paperWords[record.language]
  await book.finish({ contents, foot })
  files.push(await zip.add('evidence.pdf', createReadStream(pdfPath)))
  for (const name of ['verify.mjs', 'README.txt'])
    files.push(await zip.add(name, Readable.from([await auditorsFile(name)])))
  const manifest = manifestOf({ record, number, of, now, files, actions: listed })
  await zip.add('manifest.json', Readable.from([manifest]))
  const packed = await zip.finish()
  const pdf = files.find(({ path }) => path === 'evidence.pdf')!
  const [pdfKey, zipKey] = [`exports/${record.id}-${number}-pdf`, `exports/${record.id}-${number}-zip`]
  const pdfSize = (await stat(pdfPath)).size
  await storage.put(pdfKey, { path: pdfPath, size: pdfSize, sha256: pdf.sha256 }, 'application/pdf')
  await storage.put(zipKey, packed, 'application/zip')
  await Promise.all([rm(pdfPath), rm(zipPath)])
  return {
    number,
    actions: actions.length,
    pieces,
    pdfKey,
    pdfSize,
    pdfSha256: pdf.sha256,
    zipKey,
    zipSize: packed.size,
    zipSha256: packed.sha256,
    manifestSha256: createHash('sha256').update(manifest).digest('hex'),
  }
}

/** Where the original of a piece lies in the zip: files/0012-03.jpg. Tools that spoil other letters would break the proof. */
function pathOf({ file }: ExportedPiece, action: number, piece: number): string | null {
  if (!file) return null
  const [ending = ''] = /\.[A-Za-z0-9]{1,8}$/.exec(file.name) ?? []
  return `files/${String(action).padStart(4, '0')}-${String(piece).padStart(2, '0')}${ending}`
}
