import { normalizeText } from '../text/normalize.ts'
import type { Words } from '../text/parsed.ts'

/** A field that an import looks for among the columns of a table. */
export interface Field<Key extends string = string> {
  key: Key
  label: Words
  /** Other headings in use for it, Chinese or English. */
  aliases: readonly string[]
  required: boolean
}

/** A heading in the form in which headings are compared: no case, no spaces, no signs, no remark in brackets. */
export function headingForm(heading: string): string {
  return bare(withoutBrackets(heading)) || bare(heading)
}

/** As `headingForm`, with what stands in brackets: 面积(套内) and 面积(建筑) differ. */
export function fullHeadingForm(heading: string): string {
  return bare(heading)
}

/** All names of a field in heading form. */
export function namesOf({ label, aliases }: Field): string[] {
  return [...new Set([label.zh, label.en, ...aliases].map(fullHeadingForm))].filter((name) => name !== '')
}

function bare(heading: string): string {
  return normalizeText(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}㎡]/gu, '')
}

function withoutBrackets(heading: string): string {
  return normalizeText(heading).replace(/[([【〔<][^)\]】〕>]*[)\]】〕>]/g, '')
}
