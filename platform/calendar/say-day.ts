const words = {
  zh: new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', day: 'numeric', timeZone: 'UTC' }),
}

/** A day (YYYY-MM-DD) as people say it in a message: 11月28日. */
export const sayDay = (day: string, language: 'zh' | 'en'): string =>
  words[language].format(new Date(`${day}T00:00:00Z`))
