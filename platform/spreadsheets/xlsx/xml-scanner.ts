import { spreadsheetRefusals } from '../refusals.ts'

/** What a scanner reports. Names come without their namespace prefix; text comes raw, perhaps in pieces. */
export interface XmlHandlers {
  /** `tag` is what stands between < and >, for `attributeOf`; an empty element is opened and at once closed. */
  open: (name: string, tag: string) => void
  close: (name: string) => void
  /** Text is passed on only while `wantsText` is true. */
  text: (piece: string) => void
  wantsText: boolean
}

export interface XmlScanner {
  feed: (piece: string) => void
  /** Refuses a document that breaks off in the middle. */
  end: () => void
}

/** Far beyond the 32,767 characters that a cell can hold. */
export const longestText = 1_000_000
const longestTag = 64 * 1024
const slash = 47
const exclamation = 33
const question = 63

/**
 * Scans XML piece by piece, with no tree: enough for the parts of a workbook, which have no document type, and one
 * that has is refused (entity bombs).
 */
export function xmlScanner(handlers: XmlHandlers): XmlScanner {
  let rest = ''
  let depth = 0

  function feed(piece: string): void {
    if (rest === '') return scan(piece, 0)
    // Complete the tag that the last piece broke off, and do not copy the rest of this one.
    const end = rest.startsWith('<!') || rest === '<' ? piece.length : piece.indexOf('>') + 1 || piece.length
    const whole = rest + piece.slice(0, end)
    rest = ''
    scan(whole, 0)
    if (end < piece.length) scan(piece, end)
  }

  function scan(source: string, from: number): void {
    let at = from
    for (;;) {
      const start = source.indexOf('<', at)
      if (start !== at && handlers.wantsText)
        handlers.text(source.slice(at, start === -1 ? source.length : start))
      if (start === -1) return
      const end = endOfTag(source, start)
      if (end === -1) {
        rest = source.slice(start)
        if (rest.length > longestTag) throw spreadsheetRefusals.damaged()
        return
      }
      report(source, start, end)
      at = end + 1
    }
  }

  function report(source: string, start: number, end: number): void {
    const first = source.charCodeAt(start + 1)
    if (first === slash) {
      depth -= 1
      handlers.close(localName(source, start + 2, end))
    } else if (first === exclamation) {
      special(source, start, end)
    } else if (first !== question) {
      const empty = source.charCodeAt(end - 1) === slash
      const name = localName(source, start + 1, empty ? end - 1 : end)
      handlers.open(name, source.slice(start + 1, empty ? end - 1 : end))
      if (empty) handlers.close(name)
      else depth += 1
    }
  }

  function special(source: string, start: number, end: number): void {
    if (source.startsWith('<!DOCTYPE', start)) throw spreadsheetRefusals.damaged()
    if (!handlers.wantsText || !source.startsWith('<![CDATA[', start)) return
    handlers.text(source.slice(start + 9, end - 2).replaceAll('&', '&amp;'))
  }

  return {
    feed,
    end() {
      if (rest !== '' || depth !== 0) throw spreadsheetRefusals.damaged()
    },
  }
}

/** The value of an attribute within a tag, or undefined; entities are decoded. */
export function attributeOf(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf(`${name}=`); at > 0; at = tag.indexOf(`${name}=`, at + 1)) {
    if (tag.charCodeAt(at - 1) > 32) continue
    const start = at + name.length + 2
    const end = tag.indexOf(tag.charAt(start - 1), start)
    return end === -1 ? undefined : decodeXml(tag.slice(start, end))
  }
  return undefined
}

const namedEntities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text with its entities decoded; an unknown entity stays as it is written. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal, hex, name: string) => {
      if (name) return namedEntities[name] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

/** Text of a cell: entities, and the _x000D_ escapes by which Excel writes control characters. */
export function decodeCellText(text: string): string {
  const decoded = decodeXml(text)
  if (!decoded.includes('_x')) return decoded
  return decoded.replace(/_x([\da-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

function endOfTag(source: string, start: number): number {
  if (source.charCodeAt(start + 1) !== exclamation) return source.indexOf('>', start)
  if (source.startsWith('<!--', start)) return afterMarker(source, '-->', start + 4)
  if (source.startsWith('<![CDATA[', start)) return afterMarker(source, ']]>', start + 9)
  // Too short to tell a comment from a document type: wait for more.
  return source.length - start < 9 ? -1 : source.indexOf('>', start)
}

function afterMarker(source: string, marker: string, from: number): number {
  const at = source.indexOf(marker, from)
  return at === -1 ? -1 : at + 2
}

function localName(source: string, start: number, end: number): string {
  let stop = start
  while (stop < end && source.charCodeAt(stop) > 32) stop += 1
  const name = source.slice(start, stop)
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}
