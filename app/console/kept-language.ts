import { useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect } from 'react'
import { language, type Language } from '#design/language.ts'
import { identity, sessionQuestion } from './session.ts'

/**
 * Speaks the language that the account keeps, or saves the present one where it keeps none yet; then saves each that is
 * chosen, until it is stopped.
 */
export function followAccount(kept: Language | null, save: (chosen: Language) => void): () => void {
  if (kept === null) save(language.get())
  else if (language.get() !== kept) language.set(kept)
  return language.subscribe(() => save(language.get()))
}

/** The language of the account wins over that of the browser; a choice is kept with it, for messages and other devices. */
export function useKeptLanguage(kept: Language | null): void {
  const queries = useQueryClient()
  // Before anything is painted, so that no page is seen in the other language.
  useLayoutEffect(() => {
    const save = (chosen: Language) =>
      void identity.call
        .setLanguage({ body: { language: chosen } })
        .then(() => queries.invalidateQueries({ queryKey: sessionQuestion.queryKey }))
    return followAccount(kept, save)
  }, [kept, queries])
}
