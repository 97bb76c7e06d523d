import { listed } from '../platform/text/listed.ts'
import { type Language, useLanguage } from './language.ts'

/** One text in both languages, as contracts, events and screens state them. */
export interface Words {
  zh: string
  en: string
}

type Text = string | readonly string[] | ((...values: never[]) => string) | { [Key: string]: Text }
type Like<T> = T extends (...values: infer Values) => string
  ? (...values: Values) => string
  : T extends string
    ? string
    : T extends readonly string[]
      ? readonly string[]
      : { [Key in keyof T]: Like<T[Key]> }

/** A catalogue: the texts of one screen or part, in Chinese and in English. */
export type Catalogue<T> = Record<Language, T>

/** States texts; a key that English lacks, or has too many, does not compile. Values are texts, lists of texts, or `(n) => text`. */
export function defineTexts<Zh extends { [Key: string]: Text }>(texts: {
  zh: Zh
  en: NoInfer<Like<Zh>>
}): Catalogue<Like<Zh>> {
  return texts as { zh: unknown; en: unknown } as Catalogue<Like<Zh>>
}

/** The texts of a catalogue in the language of the person. */
export function useTexts<T>(catalogue: Catalogue<T>): T {
  return catalogue[useLanguage()]
}

/** Says bilingual words in the language of the person; plain text passes. */
export function useSay(): (words: Words | string) => string {
  const spoken = useLanguage()
  return (words) => (typeof words === 'string' ? words : words[spoken])
}

/** Joins words as the language of the person does: a title and its value, the parts of a list, a remark. */
export function useJoining() {
  const language = useLanguage()
  const zh = language === 'zh'
  const colon = zh ? '：' : ': '
  return {
    pair: (title: string, value: string) => `${title}${colon}${value}`,
    list: (parts: readonly (string | null | undefined)[]) =>
      listed(
        parts.map((part) => part ?? ''),
        language,
      ),
    aside: (words: string, aside: string) => (zh ? `${words}（${aside}）` : `${words} (${aside})`),
    colon,
  }
}
