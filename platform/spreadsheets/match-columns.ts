import { fullHeadingForm, headingForm, namesOf, type Field } from './fields.ts'
import type { Heading } from './headings.ts'

/** A field found in a column; confidence from 0 to 1, where 1 is a name known to the field. */
export interface ColumnMatch<Key extends string = string> {
  key: Key
  column: number
  heading: string
  confidence: number
}

/** What was found, and what was not. */
export interface ColumnMatches<Key extends string = string> {
  matches: ColumnMatch<Key>[]
  /** Columns that no field claims; the import leaves them out. */
  unmatchedHeadings: Heading[]
  missingRequired: Key[]
  missingOptional: Key[]
}

const least = 0.5

/**
 * Finds the column of each field by its heading. `remembered` holds what the person chose earlier, from heading text
 * to field key (or null for "leave out"), and wins over any likeness.
 */
export function matchColumns<Key extends string>(
  headings: readonly Heading[],
  fields: readonly Field<Key>[],
  remembered: Readonly<Record<string, Key | null>> = {},
): ColumnMatches<Key> {
  const chosen = new Map(
    Object.entries(remembered).map(([heading, key]) => [fullHeadingForm(heading), key as Key | null]),
  )
  const candidates = headings.flatMap((heading) =>
    fields.map((field): ColumnMatch<Key> => {
      const choice = chosen.get(fullHeadingForm(heading.text))
      const confidence = choice === undefined ? likeness(heading, field) : choice === field.key ? 1.1 : 0
      return { key: field.key, column: heading.column, heading: heading.text, confidence }
    }),
  )
  const matches = bestOf(candidates)
  const found = new Set(matches.map(({ key }) => key))
  const missing = fields.filter(({ key }) => !found.has(key))
  return {
    matches: matches.toSorted((one, two) => one.column - two.column),
    unmatchedHeadings: headings.filter(({ column }) => !matches.some((match) => match.column === column)),
    missingRequired: missing.filter(({ required }) => required).map(({ key }) => key),
    missingOptional: missing.filter(({ required }) => !required).map(({ key }) => key),
  }
}

/** Surest pairs first; each field and each column once; of equals the column further left. */
function bestOf<Key extends string>(candidates: ColumnMatch<Key>[]): ColumnMatch<Key>[] {
  const keys = new Set<Key>()
  const columns = new Set<number>()
  const matches: ColumnMatch<Key>[] = []
  for (const match of candidates.toSorted(
    (one, two) => two.confidence - one.confidence || one.column - two.column,
  )) {
    if (match.confidence < least || keys.has(match.key) || columns.has(match.column)) continue
    keys.add(match.key)
    columns.add(match.column)
    matches.push({ ...match, confidence: Math.min(match.confidence, 1) })
  }
  return matches
}

function likeness(heading: Heading, field: Field): number {
  const names = namesOf(field)
  const last = heading.parts.at(-1) ?? heading.text
  const forms: [string, number][] = [
    [fullHeadingForm(heading.text), 1],
    [headingForm(heading.text), 0.97],
    // Of "联系方式 / 手机" the lower part says what the column holds.
    [headingForm(last), 0.9],
  ]
  return Math.max(
    0,
    ...forms.flatMap(([form, weight]) => names.map((name) => weight * similarity(form, name))),
  )
}

/**
 * How alike two headings are. The last word decides in Chinese and English alike: 买受人电话 is a kind of 电话, and
 * only belongs to a 买受人.
 */
function similarity(heading: string, name: string): number {
  if (heading === name) return 1
  if (heading.length < 2 || name.length < 2) return 0
  if (heading.endsWith(name)) return 0.75 + 0.1 * (name.length / heading.length)
  if (name.endsWith(heading)) return 0.65 + 0.1 * (heading.length / name.length)
  return 0.75 * sharedPairs(heading, name)
}

/** Dice coefficient over pairs of neighbouring characters. */
function sharedPairs(one: string, two: string): number {
  const pairs = new Map<string, number>()
  for (let index = 1; index < one.length; index += 1) {
    const pair = one.slice(index - 1, index + 1)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let index = 1; index < two.length; index += 1) {
    const pair = two.slice(index - 1, index + 1)
    const left = pairs.get(pair) ?? 0
    if (left > 0) {
      shared += 1
      pairs.set(pair, left - 1)
    }
  }
  return (2 * shared) / (one.length + two.length - 2)
}
