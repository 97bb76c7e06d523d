import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { type Catalogue, useTexts } from '../../texts.ts'

type Codes = Record<string, string>

/** Words for codes that a log holds, under `schema.table.column` or under a column that means the same everywhere. */
export type LoggedValues = Record<string, Catalogue<Codes>>

/** Everything that puts the lines of a log into words; stated by the application, which knows all modules. */
export interface LogWords {
  subjects: Catalogue<Codes>
  fields: Catalogue<Codes>
  /** insert, update, signed_in, … */
  changes: Catalogue<Codes>
  /** Kinds of those who act. */
  actors: Catalogue<Codes>
  /** Why the system acts by itself. */
  reasons: Catalogue<Codes>
  values: LoggedValues
}

/** How the words are fetched: they are many, and only who reads a log needs them. */
export const LogWordsSource = createContext<() => Promise<LogWords>>(async () => noWords)

const none: Catalogue<Codes> = { zh: {}, en: {} }
const noWords: LogWords = {
  subjects: none,
  fields: none,
  changes: none,
  actors: none,
  reasons: none,
  values: {},
}

/** The words of the log; undefined until they are there. */
export function useLogWords() {
  const source = useContext(LogWordsSource)
  const { data } = useQuery({
    queryKey: ['log-words'],
    queryFn: source,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const words = data ?? noWords
  return {
    subjects: useTexts(words.subjects),
    fields: useTexts(words.fields),
    changes: useTexts(words.changes),
    actors: useTexts(words.actors),
    reasons: useTexts(words.reasons),
    values: words.values,
    isThere: data !== undefined,
  }
}

/** The words of a catalogue under one of its keys, in both languages. */
export function codesOf<Key extends string>(
  texts: Catalogue<{ [K in Key]: Codes }>,
  key: Key,
): Catalogue<Codes> {
  return { zh: texts.zh[key], en: texts.en[key] }
}
