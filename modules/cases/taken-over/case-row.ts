import { readPerson } from '#modules/customers/index.ts'
import { homeInCells } from '#modules/estate/index.ts'
import { normalizeProse, normalizeText, parseMoment } from '#platform/text/index.ts'
import type { CaseChannel, CaseKind, Urgency } from '../case.ts'
import {
  channelOf,
  endedOf,
  kindOf,
  satisfactionOf,
  urgencyOf,
  type WordReader,
  yesOrNo,
} from './words-of-others.ts'

type Cell = string | number | Date | null | undefined

/** One line of a list of complaints as another system gives it; several lines of one number tell its history. */
export type CaseField =
  | 'number'
  | 'kind'
  | 'channel'
  | 'category'
  | 'urgency'
  | 'title'
  | 'body'
  | 'openedAt'
  | 'customer'
  | 'phone'
  | 'home'
  | 'building'
  | 'unit'
  | 'owner'
  | 'firstRepliedAt'
  | 'state'
  | 'closedAt'
  | 'result'
  | 'satisfaction'
  | 'solved'
  | 'entryAt'
  | 'entryBy'
  | 'entryText'
  | 'entryShown'

export interface CaseLine extends Partial<Record<CaseField, Cell>> {
  row: number
}

export interface CaseProblem {
  field: CaseField
  zh: string
  en: string
}

/** One thing that was said or done, as the other system kept it. */
export interface TakenEntry {
  at: Date
  by: string | null
  words: string
  /** Whether the customer could read it. */
  shown: boolean
}

/** A complaint as it was understood. */
export interface TakenCase {
  number: string
  kind: CaseKind
  channel: CaseChannel
  /** As the other system calls it; found among our topics afterwards. */
  category: string | null
  urgency: Urgency | null
  title: string | null
  body: string
  openedAt: Date
  customer: { name: string; phone: string | null } | null
  /** Empty where none is named. */
  home: string
  owner: string | null
  firstRepliedAt: Date | null
  closedAt: Date | null
  result: string | null
  satisfaction: number | null
  solved: boolean | null
  entries: TakenEntry[]
}

/** A case of the list with its lines, and what tells whether it changed. */
export interface Understood {
  row: number
  further: number[]
  taken: TakenCase
  hash: string
}

/** Where and when the list is read. */
export interface Reading {
  zone: string
  now: Date
  today: string
}

const longest = 8000

/** Understands the first line of a complaint, or says everything that is wrong with it. */
export function readCaseLine(line: CaseLine, reading: Reading): TakenCase | CaseProblem[] {
  const problems: CaseProblem[] = []
  const read = readers(line, reading, problems)
  const [number, body] = [text(line.number), prose(line.body)]
  if (!number)
    problems.push({
      field: 'number',
      zh: '没有填写原单号。',
      en: 'The number in the other system is missing.',
    })
  if (!body)
    problems.push({ field: 'body', zh: '没有填写客户原话。', en: 'The words of the customer are missing.' })
  if (body.length > longest)
    problems.push({
      field: 'body',
      zh: `内容超过${longest}字，请拆成几行跟进。`,
      en: `More than ${longest} characters; please split it into lines of history.`,
    })
  const openedAt = read.moment('openedAt')
  if (!openedAt && !problems.some(({ field }) => field === 'openedAt'))
    problems.push({ field: 'openedAt', zh: '没有填写受理时间。', en: 'When it was received is missing.' })
  const [firstRepliedAt, closedAt] = [read.moment('firstRepliedAt'), read.moment('closedAt')]
  const ended = read.word('state', endedOf, '状态', 'state')
  for (const [field, at] of [
    ['firstRepliedAt', firstRepliedAt],
    ['closedAt', closedAt],
  ] as const)
    if (openedAt && at && at < openedAt)
      problems.push({
        field,
        zh: '早于受理时间，请核对。',
        en: 'This is before it was received; please check.',
      })
  if (ended === true && !closedAt)
    problems.push({
      field: 'closedAt',
      zh: '已结案的要填写结案时间。',
      en: 'An ended matter needs the time of its end.',
    })
  if (ended === false && closedAt)
    problems.push({
      field: 'state',
      zh: '有结案时间，状态却未结案。',
      en: 'It has an end, but its state is open.',
    })
  const taken = {
    number,
    kind: read.word('kind', kindOf, '类型', 'kind') ?? 'complaint',
    channel: read.word('channel', channelOf, '渠道', 'channel') ?? 'hotline',
    category: text(line.category) || null,
    urgency: read.word('urgency', urgencyOf, '紧急程度', 'urgency'),
    title: text(line.title) || null,
    body,
    customer: read.customer(),
    home: homeInCells({ building: text(line.building), unit: text(line.unit), home: text(line.home) }),
    owner: text(line.owner) || null,
    firstRepliedAt,
    closedAt,
    result: prose(line.result) || null,
    satisfaction: read.word('satisfaction', satisfactionOf, '满意度', 'satisfaction'),
    solved: read.word('solved', yesOrNo, '是否解决', 'solved'),
    entries: read.entry(),
  } as const
  return problems.length || !openedAt ? problems : { ...taken, openedAt, entries: [...taken.entries] }
}

/** Understands what a further line of the same number adds. */
export function readEntryLine(line: CaseLine, reading: Reading): TakenEntry[] | CaseProblem[] {
  const problems: CaseProblem[] = []
  const entries = readers(line, reading, problems).entry()
  return problems.length ? problems : entries
}

export const isProblems = <T extends object>(read: T | CaseProblem[]): read is CaseProblem[] =>
  Array.isArray(read) && read.length > 0 && 'field' in read[0]!

function readers(line: CaseLine, { zone, now, today }: Reading, problems: CaseProblem[]) {
  const moment = (field: CaseField): Date | null => {
    const cell = line[field]
    if (cell === null || cell === undefined || text(cell) === '') return null
    const at = parseMoment(cell, zone)
    if (!at.ok) problems.push({ field, zh: at.zh, en: at.en })
    else if (at.value > now)
      problems.push({ field, zh: '这个时间还没有到，请核对。', en: 'This lies in the future; please check.' })
    return at.ok ? at.value : null
  }
  const word = <Value>(field: CaseField, of: WordReader<Value>, zh: string, en: string) => {
    const written = text(line[field])
    const value = written ? of(written) : null
    if (written && value === null)
      problems.push({
        field,
        zh: `不认识的${zh}“${written}”。可以写：${of.usual.zh}。`,
        en: `"${written}" is no ${en} that is known. It may be: ${of.usual.en}.`,
      })
    return value
  }
  const customer = (): TakenCase['customer'] => {
    const [name, phone] = [text(line.customer), text(line.phone)]
    if (!name) return null
    for (const { field, zh, en } of phone ? readPerson({ name, phone }, today).problems : [])
      problems.push({ field: field === 'name' ? 'customer' : 'phone', zh, en })
    return { name, phone: phone || null }
  }
  const entry = (): TakenEntry[] => {
    const words = prose(line.entryText)
    const at = moment('entryAt')
    if (!words) return []
    if (!at) {
      if (!problems.some(({ field }) => field === 'entryAt'))
        problems.push({ field: 'entryAt', zh: '跟进内容要写时间。', en: 'A line of history needs its time.' })
      return []
    }
    const shown = word('entryShown', yesOrNo, '是否告知客户', 'mark of what was told') ?? false
    return [{ at, by: text(line.entryBy) || null, words, shown }]
  }
  return { moment, word, customer, entry }
}

const text = (cell: Cell) =>
  cell === null || cell === undefined
    ? ''
    : cell instanceof Date
      ? cell.toISOString()
      : normalizeText(String(cell))
const prose = (cell: Cell) =>
  cell === null || cell === undefined || cell instanceof Date ? '' : normalizeProse(String(cell)).trim()
