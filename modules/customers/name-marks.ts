import { pinyinInitialsVariants, pinyinOf } from '#platform/text/index.ts'

/** What a name sounds like. */
export interface NameMarks {
  /** shenjiahe */
  pinyin: string
  /** sjh first, then what other readings of the characters give. */
  initials: string[]
}

const known = new Map<string, NameMarks>()
/** Names kept; reading one takes some tenth of a millisecond, and lists name the same people again and again. */
const mostKnown = 20_000

/** The sound of a name, remembered. */
export function nameMarks(name: string): NameMarks {
  const before = known.get(name)
  if (before) return before
  if (known.size >= mostKnown) known.clear()
  const marks = { pinyin: pinyinOf(name), initials: pinyinInitialsVariants(name) }
  known.set(name, marks)
  return marks
}
