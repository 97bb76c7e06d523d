/** The parts of a list in one line, as people of the language join them. */
export const listed = (parts: readonly string[], language: 'zh' | 'en'): string =>
  parts.join(language === 'zh' ? '、' : ', ')
