import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'
import { refusals } from './errors.ts'
import { kindOf, plainType } from './kinds.ts'

/** Bytes at the start of a file from which most types are known. */
export const headLength = 4100

/**
 * The media type that the content shows, whatever name and browser claim; what is not accepted is refused.
 * `undefined` from the head alone means that the whole file must be looked at (archives: Word, Excel).
 */
export async function recognizeHead(head: Buffer, name: string): Promise<string | undefined> {
  refuseActive(head, name)
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  if (found?.mime === 'application/zip' || (!found && isArchive(head))) return undefined
  if (found) return accept(soundAlone(plainType(found.mime), head), name)
  return textType(head, name)
}

/** The media type of an archive, for which its list of parts has to be read. */
export async function recognizeArchive(file: string | Buffer, name: string): Promise<string> {
  const found =
    typeof file === 'string'
      ? await fileTypeFromFile(file).catch(() => undefined)
      : await fileTypeFromBuffer(file).catch(() => undefined)
  return accept(plainType(found?.mime ?? 'application/zip'), name)
}

const programs =
  /^application\/(x-(msdownload|elf|mach-binary|ms-shortcut|apple-alias|sh|msi)|vnd\.(microsoft\.portable-executable|android\.package-archive)|java-(archive|vm)|wasm)$/

function accept(type: string, name: string): string {
  if (kindOf.has(type)) return type
  if (/^image\/hei[cf]/.test(type)) throw refusals.heic({ name })
  if (/xml|html|svg/.test(type) && !type.includes('officedocument')) throw refusals.active({ name })
  if (programs.test(type)) throw refusals.program({ name })
  if (/macroenabled/i.test(type)) throw refusals.macros({ name })
  if (type === 'application/x-cfb') throw refusals.oldOffice({ name })
  throw refusals.notAllowed({ name, type })
}

/** Browsers record a voice into the containers of videos: one in which only sound is announced is a sound. */
function soundAlone(type: string, head: Buffer): string {
  const announced = head.toString('latin1')
  const pictures = /V_(?:VP[89]|AV1|MPEG|THEORA)/
  if (type === 'video/webm' && /A_(?:OPUS|VORBIS)/.test(announced) && !pictures.test(announced))
    return 'audio/webm'
  if (type === 'video/mp4' && announced.includes('soun') && !announced.includes('vide')) return 'audio/mp4'
  return type
}

const isArchive = (head: Buffer) => head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004'

/** Web pages and SVG have no signature: they are known by their first tag, in any encoding with a byte order mark. */
function refuseActive(head: Buffer, name: string): void {
  const start = head
    .subarray(0, 1024)
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^[\u00ef\u00bb\u00bf\u00fe\u00ff\s]+/, '')
  if (
    /^<(!doctype|html|head|body|script|svg|\?xml|!--|iframe|a|p|div|table|h1|style|title|meta|img|b|br)\b/i.test(
      start,
    )
  )
    throw refusals.active({ name })
  if (start.startsWith('#!')) throw refusals.program({ name })
}

/** Text is accepted under the names of text only: anything else of no known type is not what its name says. */
function textType(head: Buffer, name: string): string {
  const claimed = /\.(txt|csv)$/i.exec(name)?.[1]?.toLowerCase()
  if (!claimed || !isText(head)) throw refusals.disguised({ name })
  return claimed === 'csv' ? 'text/csv' : 'text/plain'
}

/** UTF-8, UTF-16 with its mark, or GB 18030 as Chinese spreadsheet programs write it; cut anywhere. */
function isText(head: Buffer): boolean {
  const marked =
    head[0] === 0xff && head[1] === 0xfe
      ? 'utf-16le'
      : head[0] === 0xfe && head[1] === 0xff
        ? 'utf-16be'
        : null
  if (!marked && head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false
  return (marked ? [marked] : ['utf-8', 'gb18030']).some((encoding) => decodes(head, encoding))
}

function decodes(head: Buffer, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}
