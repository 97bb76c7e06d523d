const words = {
  zh: new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', day: 'numeric', timeZone: 'UTC' }),
}

/** A day (YYYY-MM-DD) as people say it in a message: 11月28日. */
export const sayDay = (day: string, language: 'zh' | 'en'): string =>
  words[language].format(new Date(`${day}T00:00:00Z`))

const times = new Map<string, Intl.DateTimeFormat>()

/** An instant as people of that zone say it in a message: 11月21日 09:00. */
export function sayTime(at: Date, timezone: string, language: 'zh' | 'en'): string {
  const key = `${language} ${timezone}`
  const known = times.get(key) ?? timeFormat(timezone, language)
  times.set(key, known)
  return known.format(at)
}

const timeFormat = (timeZone: string, language: 'zh' | 'en') =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone,
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
