import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { dateWords } from '#design/plain/time-words.ts'

/** Says dates of law inside sentences. */
export function useDay(): (date: string) => string {
  const language = useLanguage()
  const now = useNow()
  return (date) => dateWords(date, now, language)
}
