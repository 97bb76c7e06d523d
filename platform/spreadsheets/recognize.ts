import { spreadsheetRefusals } from './refusals.ts'
import type { Bytes } from './source.ts'

const zip = Buffer.from('PK\u0003\u0004', 'latin1')
const emptyZip = Buffer.from('PK\u0005\u0006', 'latin1')
// The container of .xls before 2007, and of every workbook that has a password.
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')
// .xls of Excel 2 to 4: a bare stream of records.
const oldRecords = [0x09, 0x0209, 0x0409, 0x0809]

/** What the bytes are, whatever the file is called; refuses with advice what is neither .xlsx nor text. */
export async function recognize(bytes: Bytes): Promise<'xlsx' | 'csv'> {
  const head = await bytes.read(0, 4096)
  if (head.subarray(0, 4).equals(zip) || head.subarray(0, 4).equals(emptyZip)) return 'xlsx'
  if (head.subarray(0, 8).equals(compoundFile)) {
    throw (await holds(bytes, encryptedPackage))
      ? spreadsheetRefusals.encrypted()
      : spreadsheetRefusals.legacyXls()
  }
  if (head.length > 4 && oldRecords.includes(head.readUInt16LE(0)) && head[3] === 0) {
    throw spreadsheetRefusals.legacyXls()
  }
  const format = formatOfText(head)
  if (format) throw spreadsheetRefusals.otherFormat({ format })
  return 'csv'
}

async function holds(bytes: Bytes, wanted: Buffer): Promise<boolean> {
  let rest = Buffer.alloc(0)
  for await (const chunk of bytes.stream(0, bytes.size)) {
    const window = Buffer.concat([rest, chunk])
    if (window.includes(wanted)) return true
    rest = window.subarray(Math.max(0, window.length - wanted.length))
  }
  return false
}

function formatOfText(head: Buffer): string | undefined {
  const text = head
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart()
    .slice(0, 2048)
    .toLowerCase()
  if (text.startsWith('%pdf')) return 'PDF'
  if (text.startsWith('{\\rtf')) return 'RTF'
  if (/^\u0089png|^\u00ff\u00d8\u00ff|^gif8/.test(text)) return 'image'
  if (text.startsWith('<?xml'))
    return text.includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'XML 2003' : 'XML'
  // Many systems export a web page under the name .xls.
  if (/^<(?:!doctype html|html|head|meta|table|style|body)\b/.test(text)) return 'HTML'
  if (text.startsWith('rar!') || text.startsWith('7z\u00bc\u00af')) return 'archive'
  return undefined
}
