import type { Language } from '../../language.ts'
import { usualZone } from '#platform/calendar/time-zone.ts'
import type { LoggedValues } from './log-words.ts'

/** Where a value stands and what is known about it. */
export interface Place {
  subject: string
  field: string
  names: Record<string, Record<Language, string>>
  values: LoggedValues
  fields: Record<string, string>
}

const constants = {
  zh: {
    nothing: '（空）',
    hidden: '已隐藏',
    yes: '是',
    no: '否',
    list: '、',
    colon: '：',
    locale: 'zh-CN',
    items: (count: number) => `${count} 项`,
  },
  en: {
    nothing: '(empty)',
    hidden: 'Hidden',
    yes: 'Yes',
    no: 'No',
    list: ', ',
    colon: ': ',
    locale: 'en-GB',
    items: (count: number) => (count === 1 ? '1 item' : `${count} items`),
  },
}
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/
const date = /^\d{4}-\d\d-\d\d$/
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/
/** Columns that hold yuan, and square metres. */
const yuan = /(^|_)(price|amount)$/
const area = /_area$/

/** A logged value as people read it: codes and ids by their names, times in the zone of the projects. */
export function valueWords(value: unknown, place: Place, language: Language): string {
  const { nothing, hidden, yes, no, list, colon, locale, items } = constants[language]
  if (value === null || value === undefined || value === '') return nothing
  if (value === '***') return hidden
  if (typeof value === 'boolean') return value ? yes : no
  if (Array.isArray(value))
    return value.length === 0 ? nothing : value.map((item) => valueWords(item, place, language)).join(list)
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([, item]) => item !== null && !(typeof item === 'string' && uuid.test(item)))
      .map(([key, item]) => {
        const field = columnOf(key)
        // What lies two deep would fill the page: it is counted.
        if (isListOfObjects(item)) return `${place.fields[field] ?? key}${colon}${items(item.length)}`
        return `${place.fields[field] ?? key}${colon}${valueWords(item, { ...place, field }, language)}`
      })
      .join(language === 'zh' ? '；' : '; ')
  if (yuan.test(place.field) && !Number.isNaN(Number(value)))
    return `¥${Number(value).toLocaleString(locale, { maximumFractionDigits: 2 })}`
  if (area.test(place.field)) return `${String(value)} ${language === 'zh' ? '㎡' : 'm²'}`
  const text = String(value)
  const said = codeWords(text, place, language)
  if (said !== undefined) return said
  if (instant.test(text)) return say(new Date(text), locale, { timeStyle: 'medium', timeZone: usualZone })
  if (date.test(text)) return say(new Date(`${text}T00:00:00Z`), locale, { timeZone: 'UTC' })
  return uuid.test(text) ? `…${text.slice(-6)}` : text
}

const isListOfObjects = (value: unknown): value is object[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'object' && item !== null)

function codeWords(
  code: string,
  { subject, field, names, values, fields }: Place,
  language: Language,
): string | undefined {
  return (
    values[`${subject}.${field}`]?.[language][code] ??
    values[field]?.[language][code] ??
    names[code]?.[language] ??
    (field === 'columns' ? fields[columnOf(code.split('.').at(-1)!)] : undefined)
  )
}

/** Notes name their details as the API does: `dropSecondFactor`; columns are written otherwise. */
export const columnOf = (key: string) => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const say = (at: Date, locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { dateStyle: locale === 'zh-CN' ? 'long' : 'medium', ...options }).format(
    at,
  )
