import { type Finder, pinyinOf, place, plainDigits, type TakenKind } from '#platform/text/index.ts'

/** What projects and buildings are called, as far as we know it. */
export interface Places {
  /** 砚湖湾, LL-YHW. */
  own: { name: string; code: string }
  others: readonly { name: string; code: string }[]
  /** 9栋, 望湖楼. */
  buildings: readonly string[]
}

/** What stands behind the name that people use: 砚湖 for 砚湖湾. */
const ending =
  /(?:[一二三四五六七八九十]号)?(?:花园|公馆|社区|小区|家园|新苑|新城|新村|庄园|山庄|公寓|国际|[湾府苑院园城里庭居阁轩坊墅邸郡])$/
const englishEnding =
  '(?:\\s+(?:Bay|Gardens?|Court|Mansion|Residences?|Park|Community|Village|Estate|Palace|Villas?|Yard))?'

const patterns: readonly (readonly [TakenKind, RegExp])[] = [
  // 9栋, 9号楼, A座, 9#, with the stairwell; a floor (3楼) tells nobody where.
  [
    'building',
    /[\dA-Za-z十百]{1,4}\s*(?:(?:栋|幢|座|号楼|号院)|#\s*楼?)(?:\s*[\dA-Za-z]{1,3}\s*(?:单元|门(?!口)))?/g,
  ],
  ['building', /[\d十]{1,3}\s*单元/g],
  ['building', /\d{1,5}\s*弄\s*\d{1,4}\s*号/g],
  [
    'building',
    /\b(?:[Bb]uilding|[Bb]ldg\.?|[Bb]lock|[Tt]ower)\s*(?:[Nn]o\.?|[Nn]umber|#)?\s*(?:\d{1,3}[A-Za-z]?|[A-HJ-Z])\b/g,
  ],
  [
    'home',
    /\b(?:[Uu]nit|[Ff]lat|[Aa]partment|[Aa]pt\.?|[Rr]oom|[Ss]uite|[Hh]ouse|[Hh]ome)\s*(?:[Nn]o\.?|[Nn]umber|#)?\s*\d{1,4}[A-Za-z]?\b/g,
  ],
  // The address of a project: 临江路128号.
  ['project', /[\u4E00-\u9FFF]{1,4}(?:路|街|大道|巷)\s*\d{1,5}\s*号(?!楼)/g],
]

/** Finds project, building and home in free text of both languages, known or told by the way they are written (PIPL arts. 6, 23). */
export function placeFinder({ own, others, buildings }: Places): Finder {
  const projects = [own, ...others]
  const short = own.name.replace(ending, '')
  const names = [...projects.map(({ name }) => name), short].filter(({ length }) => length > 1)
  const codes = projects
    .flatMap(({ code }) => [code, ...code.split('-').slice(1)])
    .filter(({ length }) => length > 1)
  const known: (readonly [TakenKind, RegExp])[] = [
    ['project', anyOf(names.map(escaped))],
    ['project', anyOf(names.filter(pinyinOf).map(inLetters), 'gi')],
    ['project', anyOf(codes.map((code) => `(?<![A-Za-z])${escaped(code)}(?![A-Za-z])`))],
    ['building', anyOf(buildings.filter((name) => /\D{2}/.test(name)).map(escaped))],
  ]
  return (text) => {
    const open = text.replaceAll(place, ({ length }) => ' '.repeat(length))
    const plain = plainDigits(open)
    const found = [
      ...known.flatMap((one) => findAll(open, ...one)),
      ...patterns.flatMap((one) => findAll(plain, ...one)),
    ].toSorted((one, other) => one.from - other.from || other.to - one.to)
    let end = 0
    return found.flatMap((one) => {
      if (one.from < end) return []
      end = one.to
      return { ...one, text: text.slice(one.from, one.to) }
    })
  }
}

const findAll = (text: string, kind: TakenKind, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ kind, from: index, to: index + length }))

/** The longest first; where there is nothing to look for, nothing is found. */
const anyOf = (words: readonly string[], flags = 'g') =>
  new RegExp(words.toSorted((one, other) => other.length - one.length).join('|') || '(?!)', flags)

const escaped = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** As somebody writes it who reads no Chinese: Yanhuwan, Yan Hu Wan, Yanhu Bay. */
function inLetters(name: string): string {
  const letters = [...pinyinOf(name)].map(escaped).join("[\\s'’-]?")
  return `(?<![A-Za-z])${letters}${englishEnding}(?![A-Za-z])`
}
