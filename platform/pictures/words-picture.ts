import { create, type Font } from 'fontkit'
import sharp from 'sharp'
import { breakLines } from '../pdf/lines.ts'
import { openTypeface, type Typeface, type Weight } from '../pdf/typeface.ts'

/** Words in a picture: where they begin, how wide they may run, and how many lines there are at most. */
export interface WordsInPicture {
  text: string
  x: number
  /** Of the first line's foot. */
  y: number
  size: number
  colour: string
  width: number
  lines: number
  weight?: Weight
}

export interface WordsPicture {
  width: number
  height: number
  /** SVG behind the words. */
  ground: string
  words: readonly WordsInPicture[]
}

const lineHeight = 1.4
const keptMs = 60_000
let kept: Promise<Typeface> | undefined
let letGo: NodeJS.Timeout | undefined

/** Unpacking the font takes a while, so it is kept for the next pictures, and let go when none comes. */
function typeface(): Promise<Typeface> {
  clearTimeout(letGo)
  letGo = setTimeout(() => (kept = undefined), keptMs).unref()
  return (kept ??= openTypeface())
}

/** Draws words as PNG with the product's own font, whatever fonts the machine has. */
export async function wordsPicture({ width, height, ground, words }: WordsPicture): Promise<Buffer> {
  const font = await typeface()
  const drawn: string[] = []
  for (const one of words) drawn.push(await draw(font, one))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground}${drawn.join('')}</svg>`
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()
}

async function draw(font: Typeface, words: WordsInPicture): Promise<string> {
  const { text, x, y, size, colour, width, lines: most, weight = 'regular' } = words
  await font.prepare(`${text}…`, weight)
  const pen = penOf(font, weight, size)
  const lines = breakLines(text, width, pen.widthOf)
  const shown = lines.slice(0, most)
  if (lines.length > most) shown[most - 1] = `${[...shown[most - 1]!].slice(0, -1).join('')}…`
  return shown
    .map((line, at) => `<g fill="${colour}">${pen.write(line, x, y + at * size * lineHeight)}</g>`)
    .join('')
}

function penOf(font: Typeface, weight: Weight, size: number) {
  const glyphOf = (character: string) => {
    const [run] = font.runs(character, weight)
    const opened = run && openedFont(font, run.font)
    return (
      opened && { glyph: opened.glyphForCodePoint(run.text.codePointAt(0)!), scale: size / opened.unitsPerEm }
    )
  }
  return {
    widthOf(character: string): number {
      const found = glyphOf(character)
      return found ? found.glyph.advanceWidth * found.scale : 0
    },
    write(line: string, x: number, y: number): string {
      let at = x
      let svg = ''
      for (const character of line) {
        const found = glyphOf(character)
        if (!found) continue
        const { glyph, scale } = found
        svg += `<path transform="translate(${at.toFixed(1)} ${y.toFixed(1)}) scale(${scale} ${-scale})" d="${glyph.path.toSVG()}"/>`
        at += glyph.advanceWidth * scale
      }
      return svg
    },
  }
}

const opened = new WeakMap<Typeface, Map<string, Font>>()

function openedFont(typeface: Typeface, name: string): Font {
  const fonts = opened.get(typeface) ?? new Map<string, Font>()
  opened.set(typeface, fonts)
  const font = fonts.get(name) ?? create(typeface.bytes(name))
  fonts.set(name, font)
  return font
}
