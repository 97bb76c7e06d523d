import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folder = dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'),
)

/** The slices into which the font is cut, each for some characters: `U+4e00-4e0f,U+4e11`. */
export interface FontSlices {
  sliceOf: (character: string) => string | undefined
  charactersOf: (slice: string) => string
  fileOf: (slice: string) => Promise<Buffer>
}

/** Reads which slice has which characters; where several have one, the last has it, as in a browser. */
export async function readSlices(): Promise<FontSlices> {
  const ranges = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>
  const byCharacter = new Map<string, string>()
  const bySlice = new Map<string, string>()
  for (const [name, list] of Object.entries(ranges)) {
    const slice = name.replaceAll(/[[\]]/g, '')
    const characters = list.split(',').flatMap(charactersIn)
    for (const character of characters) byCharacter.set(character, slice)
    bySlice.set(slice, characters.join(''))
  }
  return {
    sliceOf: (character) => byCharacter.get(character),
    charactersOf: (slice) => bySlice.get(slice)!,
    fileOf: (slice) => readFile(join(folder, 'files', `noto-sans-sc-${slice}-wght-normal.woff2`)),
  }
}

function charactersIn(range: string): string[] {
  const [first, last] = range.slice(2).split('-')
  const from = Number.parseInt(first!, 16)
  const until = last ? Number.parseInt(last, 16) : from
  return Array.from({ length: until - from + 1 }, (_, index) => String.fromCodePoint(from + index))
}
