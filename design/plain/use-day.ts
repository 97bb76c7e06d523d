import { useLanguage } from '../language.ts'
import { useNow } from './now.ts'
import { dateWords } from './time-words.ts'

/** Says dates of law inside sentences. */
export function useDay(): (date: string) => string {
  const language = useLanguage()
  const now = useNow()
  return (date) => dateWords(date, now, language)
}
