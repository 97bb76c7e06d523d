import type { SpreadsheetLimits } from '../limits.ts'
import { spreadsheetRefusals } from '../refusals.ts'
import type { Bytes } from '../source.ts'
import { readZipDirectory, type ZipEntry } from '../zip/directory.ts'
import { refuseBomb, unpackText } from '../zip/unpack.ts'
import { attributeOf, xmlScanner } from './xml-scanner.ts'

/** A sheet of a workbook; `part` is its place in the zip. */
export interface SheetInfo {
  name: string
  hidden: boolean
  part: ZipEntry
}

/** What is known of a workbook before any sheet is read. */
export interface Workbook {
  sheets: SheetInfo[]
  date1904: boolean
  sharedTexts: ZipEntry | undefined
  styles: ZipEntry | undefined
}

interface Relation {
  id: string
  type: string
  target: string
}

/** Opens a workbook: refuses bombs, macros, other formats and damaged packages; reads the list of sheets. */
export async function openWorkbook(bytes: Bytes, limits: SpreadsheetLimits): Promise<Workbook> {
  const entries = await readZipDirectory(bytes)
  refuseBomb(entries.values(), limits)
  await refuseOtherContents(bytes, entries)
  const rootRelations = await readRelations(bytes, entries, '_rels/.rels', '')
  const path = rootRelations.find(({ type }) => type.endsWith('/officeDocument'))?.target
  const part = path === undefined ? undefined : entries.get(path)
  if (!part) throw spreadsheetRefusals.otherFormat({ format: 'zip' })
  const relations = await readRelations(bytes, entries, relationsOf(part.name), folderOf(part.name))
  const partOfType = (type: string) =>
    entries.get(relations.find((one) => one.type.endsWith(type))?.target ?? '')
  const { listed, date1904 } = readSheetList(await unpackText(bytes, part))
  const sheets = listed.flatMap(({ name, hidden, id }): SheetInfo[] => {
    const relation = relations.find((one) => one.id === id)
    // Chart sheets and dialogs hold no rows.
    const sheet = relation?.type.endsWith('/worksheet') ? entries.get(relation.target) : undefined
    return sheet ? [{ name, hidden, part: sheet }] : []
  })
  return { sheets, date1904, sharedTexts: partOfType('/sharedStrings'), styles: partOfType('/styles') }
}

async function refuseOtherContents(bytes: Bytes, entries: Map<string, ZipEntry>): Promise<void> {
  const names = [...entries.keys()]
  if ([...entries.values()].some(({ encrypted }) => encrypted)) throw spreadsheetRefusals.encrypted()
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) throw spreadsheetRefusals.macros()
  if (names.includes('xl/workbook.bin')) throw spreadsheetRefusals.otherFormat({ format: '.xlsb' })
  const mimetype = entries.get('mimetype')
  if (mimetype && mimetype.unpacked < 200) {
    const opendocument = (await unpackText(bytes, mimetype)).startsWith('application/vnd.oasis.opendocument')
    throw spreadsheetRefusals.otherFormat({ format: opendocument ? '.ods' : 'zip' })
  }
  if (names.some((name) => name.startsWith('word/')))
    throw spreadsheetRefusals.otherFormat({ format: 'Word' })
  if (names.some((name) => name.startsWith('ppt/')))
    throw spreadsheetRefusals.otherFormat({ format: 'PowerPoint' })
  if (names.some((name) => name.endsWith('.iwa')))
    throw spreadsheetRefusals.otherFormat({ format: 'Numbers' })
  const types = entries.get('[Content_Types].xml')
  if (!types) throw spreadsheetRefusals.otherFormat({ format: 'zip' })
  if (/macroEnabled/i.test(await unpackText(bytes, types))) throw spreadsheetRefusals.macros()
}

async function readRelations(
  bytes: Bytes,
  entries: Map<string, ZipEntry>,
  name: string,
  folder: string,
): Promise<Relation[]> {
  const entry = entries.get(name)
  if (!entry) return []
  const relations: Relation[] = []
  scanText(await unpackText(bytes, entry), (element, tag) => {
    if (element !== 'Relationship') return
    const target = resolve(folder, attributeOf(tag, 'Target') ?? '')
    relations.push({ id: attributeOf(tag, 'Id') ?? '', type: attributeOf(tag, 'Type') ?? '', target })
  })
  return relations
}

function readSheetList(xml: string): {
  listed: { name: string; hidden: boolean; id: string }[]
  date1904: boolean
} {
  const listed: { name: string; hidden: boolean; id: string }[] = []
  let date1904 = false
  scanText(xml, (element, tag) => {
    if (element === 'workbookPr') date1904 = /^(?:1|true)$/.test(attributeOf(tag, 'date1904') ?? '')
    if (element !== 'sheet') return
    const prefix = /\s([\w.-]+):id=/.exec(tag)?.[1] ?? 'r'
    const hidden = (attributeOf(tag, 'state') ?? 'visible') !== 'visible'
    listed.push({ name: attributeOf(tag, 'name') ?? '', hidden, id: attributeOf(tag, `${prefix}:id`) ?? '' })
  })
  return { listed, date1904 }
}

function scanText(xml: string, open: (element: string, tag: string) => void): void {
  const scanner = xmlScanner({ wantsText: false, open, close() {}, text() {} })
  scanner.feed(xml)
  scanner.end()
}

function relationsOf(path: string): string {
  const folder = folderOf(path)
  return `${folder}_rels/${path.slice(folder.length)}.rels`
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

function resolve(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
