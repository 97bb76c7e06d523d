import { detach } from '../detach.ts'
import { inMegabytes, type SpreadsheetLimits } from '../limits.ts'
import { spreadsheetRefusals } from '../refusals.ts'
import type { Bytes } from '../source.ts'
import type { ZipEntry } from '../zip/directory.ts'
import { scanWholePart } from './scan-part.ts'
import { decodeCellText, longestText, type XmlHandlers } from './xml-scanner.ts'

const mostTexts = 5_000_000

/** The texts that cells refer to by number (sharedStrings.xml), without formats and without phonetic hints. */
export async function readSharedTexts(
  bytes: Bytes,
  entry: ZipEntry | undefined,
  limits: SpreadsheetLimits,
): Promise<string[]> {
  if (!entry) return []
  if (entry.unpacked > limits.sharedTextBytes) {
    throw spreadsheetRefusals.contentTooLarge({ limit: inMegabytes(limits.sharedTextBytes) })
  }
  const texts: string[] = []
  await scanWholePart(bytes, entry, collector(texts))
  return texts
}

function collector(texts: string[]): XmlHandlers {
  let text = ''
  let phonetic = false
  function start(): void {
    text = ''
    if (texts.length > mostTexts) throw spreadsheetRefusals.damaged()
  }

  return {
    wantsText: false,
    open(name) {
      if (name === 'si') start()
      else if (name === 'rPh') phonetic = true
      else if (name === 't') this.wantsText = !phonetic
    },
    close(name) {
      if (name === 't') this.wantsText = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') texts.push(detach(decodeCellText(text)))
    },
    text(piece) {
      text += piece
      if (text.length > longestText) throw spreadsheetRefusals.damaged()
    },
  }
}
