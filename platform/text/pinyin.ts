import { pinyin } from 'pinyin-pro'
import { normalizeText } from './normalize.ts'

const chinese = /\p{Script=Han}/u
const maxVariants = 16

/** Initials of a name in lower case, surname read as a surname: 沈佳禾 → sjh, 单雄 → sx, 尉迟恭 → ycg. */
export function pinyinInitials(name: string): string {
  return syllables(name)
    .map((syllable) => (syllable.chinese ? syllable.text.charAt(0) : syllable.text))
    .join('')
}

/** The whole name in toneless pinyin, ü as v: 沈佳禾 → shenjiahe, 吕方 → lvfang. */
export function pinyinOf(name: string): string {
  return syllables(name)
    .map((syllable) => syllable.text)
    .join('')
}

/** All initials a searcher may type, as given names have several readings too: 曾重 → zz and zc. At most 16. */
export function pinyinInitialsVariants(name: string): string[] {
  let variants = ['']
  for (const [index, syllable] of syllables(name).entries()) {
    const letters = new Set([syllable.chinese ? syllable.text.charAt(0) : syllable.text])
    if (syllable.chinese && index > 0) {
      for (const reading of readingsOf(syllable.origin)) letters.add(reading.charAt(0))
    }
    variants = variants.flatMap((start) => [...letters].map((letter) => start + letter)).slice(0, maxVariants)
  }
  return [...new Set(variants)]
}

interface Syllable {
  origin: string
  text: string
  chinese: boolean
}

/** The name that was read last: whoever asks for its sound asks for its initials too. */
let last: { name: string; syllables: Syllable[] } = { name: '', syllables: [] }

function syllables(name: string): Syllable[] {
  if (name !== last.name) last = { name, syllables: read(name) }
  return last.syllables
}

function read(name: string): Syllable[] {
  const all = pinyin(normalizeText(name), { type: 'all', toneType: 'none', surname: 'head', v: true })
  return all
    .map(({ origin, pinyin: text }) => ({
      origin,
      text: (text || origin).toLowerCase(),
      chinese: chinese.test(origin),
    }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

function readingsOf(character: string): string[] {
  return pinyin(character, { type: 'array', toneType: 'none', multiple: true, v: true })
}
