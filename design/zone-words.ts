import type { Language } from './language.ts'

/** A time zone as people call it: 中国标准时间. */
export function zoneWords(zone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: zone,
    timeZoneName: 'long',
  })
  return format.formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? zone
}
