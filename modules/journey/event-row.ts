import { readPerson } from '#modules/customers/index.ts'
import { homeInCells } from '#modules/estate/index.ts'
import { normalizeText, parseDate } from '#platform/text/index.ts'
import { dayOfEvent } from './event-day.ts'
import { enteredKinds, type EventKind, eventRules, needsHome, needsPerson } from './recorded-event.ts'

type Cell = string | number | Date | null | undefined

/** One line of a list of events as it stands in a spreadsheet. */
export interface EventToImport {
  row: number
  kind?: Cell
  on?: Cell
  time?: Cell
  name?: Cell
  phone?: Cell
  home?: Cell
  building?: Cell
  unit?: Cell
  note?: Cell
}
export type EventField = Exclude<keyof EventToImport, 'row'>

export interface EventProblem {
  field: EventField
  zh: string
  en: string
}

/** A line as it was understood. */
export interface ReadEvent {
  row: number
  kind: EventKind
  person: { name: string; phone: string } | null
  /** Empty where none is named. */
  home: string
  day: { happenedOn: string; happenedAt: Date | null; note: string | null }
}

/** Understands one line, or says everything that is wrong with it. */
export function readEventRow(
  given: EventToImport,
  { timezone, now, today }: { timezone: string; now: Date; today: string },
): ReadEvent | EventProblem[] {
  const kind = kindOf(text(given.kind))
  if (!kind)
    return [
      {
        field: 'kind',
        zh: `不认识的事件“${text(given.kind)}”，可填：${enteredKinds.map((one) => eventRules[one].zh).join('、')}。`,
        en: `"${text(given.kind)}" is no event; possible are: ${enteredKinds.map((one) => eventRules[one].en).join(', ')}.`,
      },
    ]
  const problems: EventProblem[] = []
  const date = parseDate(given.on ?? '')
  if (!date.ok) problems.push({ field: 'on', zh: date.zh, en: date.en })
  const time = text(given.time)
  if (time && !/^([01]?\d|2[0-3]):[0-5]\d$/.test(time))
    problems.push({ field: 'time', zh: '时间请写成 14:30。', en: 'Please write the time as 14:30.' })
  const [name, phone, home] = [
    text(given.name),
    text(given.phone),
    homeInCells({
      building: text(given.building),
      unit: text(given.unit),
      home: text(given.home),
    }),
  ]
  if (needsPerson(kind) && !name)
    problems.push({ field: 'name', zh: '没有填写客户姓名。', en: 'The name of the customer is missing.' })
  if (needsPerson(kind) && !phone)
    problems.push({ field: 'phone', zh: '没有填写客户电话。', en: 'The phone of the customer is missing.' })
  else if (needsPerson(kind) && name)
    for (const { field, zh, en } of readPerson({ name, phone }, today).problems)
      problems.push({ field: field === 'name' ? 'name' : 'phone', zh, en })
  if (needsHome(kind) && !home)
    problems.push({ field: 'home', zh: '没有填写房号。', en: 'The home is missing.' })
  if (!date.ok || problems.length > 0) return problems
  const { day, problems: wrong } = dayOfEvent(
    kind,
    { on: date.value, time: time ? time.padStart(5, '0') : null, note: text(given.note) },
    timezone,
    now,
  )
  if (wrong.length > 0)
    return wrong.map(({ path, zh, en }) => ({ field: path.replace('body.', '') as EventField, zh, en }))
  return {
    row: given.row,
    kind,
    person: needsPerson(kind) ? { name, phone } : null,
    home: needsHome(kind) ? home : '',
    day,
  }
}

const kindOf = (words: string) =>
  enteredKinds.find((kind) => {
    const { zh, en } = eventRules[kind]
    return [zh, en.toLowerCase(), kind.toLowerCase()].includes(words.toLowerCase())
  })

const text = (cell: Cell) =>
  cell === null || cell === undefined || cell instanceof Date ? '' : normalizeText(String(cell))
