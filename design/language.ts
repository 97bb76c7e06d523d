import { keep, useKept } from './kept.ts'

export type Language = 'zh' | 'en'

/** The language of this browser: what the person chose, else what the browser asks for, else Chinese. */
export const language = keep<Language>('language', asked())

function asked(): Language {
  const wanted = globalThis.navigator?.languages?.[0] ?? 'zh'
  return wanted.startsWith('en') ? 'en' : 'zh'
}

/** Writes the language on `<html lang>`, now and whenever it changes. */
export function markLanguage(): void {
  const mark = () => {
    document.documentElement.lang = language.get() === 'zh' ? 'zh-CN' : 'en'
  }
  language.subscribe(mark)
  mark()
}

/** The language that the component should speak. */
export function useLanguage(): Language {
  return useKept(language)
}
