import type { Measure } from './answers.ts'

export const scriptStates = ['draft', 'published', 'replaced'] as const
export type ScriptState = (typeof scriptStates)[number]

/** Words in both languages. */
export interface Said {
  zh: string
  en: string
}

export interface Question extends Said {
  key: string
  measure: Measure
}

/** What is said: first words, questions in their order, last words. */
export interface ScriptContent {
  greeting: Said
  closing: Said
  questions: Question[]
}

/** What stands for the places in the words. */
export type Places = Partial<Record<'brand' | 'customer' | 'home' | 'caller', string>>

/** The words with their places filled; a place that nobody knows stays as it is. */
export const fillPlaces = (words: string, places: Places): string =>
  words.replace(/\{(brand|customer|home|caller)\}/g, (place, name: keyof Places) => places[name] ?? place)

const fillSaid = ({ zh, en }: Said, places: Places): Said => ({
  zh: fillPlaces(zh, places),
  en: fillPlaces(en, places),
})

/** A whole script with its places filled. */
export const fillScript = (
  { greeting, closing, questions }: ScriptContent,
  places: Places,
): ScriptContent => ({
  greeting: fillSaid(greeting, places),
  closing: fillSaid(closing, places),
  questions: questions.map((question) => ({ ...question, ...fillSaid(question, places) })),
})

/** Why a version cannot be published: something has no words in one of the languages, a key stands twice, nothing is asked. */
export function whyNotPublish({ greeting, closing, questions }: ScriptContent): 'empty' | 'twice' | null {
  const said = [greeting, closing, ...questions]
  if (questions.length === 0 || said.some(({ zh, en }) => !zh.trim() || !en.trim())) return 'empty'
  return new Set(questions.map(({ key }) => key)).size < questions.length ? 'twice' : null
}
