import subsetFont from 'subset-font'
import { type FontSlices, readSlices } from './slices.ts'

export type Weight = 'regular' | 'bold'
const weights: Record<Weight, number> = { regular: 400, bold: 650 }

/** Characters next to one another that one slice of the font has. */
export interface Run {
  /** Names slice and weight. */
  font: string
  text: string
}

/** The font of printed papers, of which only the slices that a text needs are unpacked. */
export interface Typeface {
  /** Unpacks what a text needs. */
  prepare: (text: string, weight: Weight) => Promise<void>
  /** The runs of a text that was prepared. */
  runs: (text: string, weight: Weight) => Run[]
  /** A font of a run, as TrueType. */
  bytes: (font: string) => Buffer
}

/** Opens the font; what was unpacked is let go with the object. */
export async function openTypeface(): Promise<Typeface> {
  const slices = await readSlices()
  const fonts = new Map<string, Buffer>()
  const fontOf = (character: string, weight: Weight) => `${slices.sliceOf(character)}-${weight}`
  return {
    async prepare(text, weight) {
      for (const character of new Set(printable(text, slices))) {
        const font = fontOf(character, weight)
        if (!fonts.has(font)) fonts.set(font, await unpack(slices, slices.sliceOf(character)!, weight))
      }
    },
    runs(text, weight) {
      const runs: Run[] = []
      for (const character of printable(text, slices)) {
        const font = fontOf(character, weight)
        const last = runs.at(-1)
        if (last?.font === font) last.text += character
        else runs.push({ font, text: character })
      }
      return runs
    },
    bytes: (font) => fonts.get(font)!,
  }
}

/** What the font lacks is written as its number, so that no name is silently shortened: 王〔U+2B5CE〕. */
function printable(text: string, slices: FontSlices): string {
  let shown = ''
  for (const character of text.replaceAll(/\p{Cc}/gu, ' '))
    shown += slices.sliceOf(character)
      ? character
      : `〔U+${character.codePointAt(0)!.toString(16).toUpperCase()}〕`
  return shown
}

async function unpack(slices: FontSlices, slice: string, weight: Weight): Promise<Buffer> {
  return subsetFont(await slices.fileOf(slice), slices.charactersOf(slice), {
    targetFormat: 'truetype',
    variationAxes: { wght: weights[weight] },
  })
}
