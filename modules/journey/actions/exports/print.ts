import { starterRoles } from '#modules/identity/index.ts'
import { daysBetween } from '#platform/calendar/index.ts'
import type { Book } from '#platform/pdf/index.ts'
import { stateOf } from '../../action-record.ts'
import { evidenceNames } from '../../evidence.ts'
import { stepNames } from '../../step.ts'
import type { ExportedAction, ExportedCall, ExportedPiece } from '../../queries/exports/pieces.ts'
import type { ExportRecord } from '../../stores/exports.ts'
import { paperWords } from '../../exports/paper-words.ts'

type Language = 'zh' | 'en'

/** An instant as people of the project write it, to the second. */
export const timeIn = (at: Date, timeZone: string) => at.toLocaleString('sv-SE', { timeZone })

interface Cover {
  record: ExportRecord
  volume: { number: number; of: number; actions: number; pieces: number }
  now: Date
  timezone: string
}

/** The first page: what, which period, by whom, when. */
export async function printCover(book: Book, { record, volume, now, timezone }: Cover): Promise<void> {
  const words = paperWords[record.language]
  await book.text(words.cover, { size: 12, colour: '#2E7D6B', gap: 60 })
  await book.text(record.title, { size: 26, weight: 'bold', gap: 30 })
  const facts: [string, string][] = [
    [words.about, words.count(volume.actions, volume.pieces)],
    [words.range, record.quarter ?? words.everything],
    [words.by, record.askedByName ?? ''],
    [words.at, `${timeIn(now, timezone)} (${timezone})`],
  ]
  if (volume.of > 1) await book.text(words.volume(volume.number, volume.of), { size: 12, gap: 16 })
  for (const [label, value] of facts) await book.text(`${label}  ${value}`, { size: 11 })
  await book.text('', { gap: 20 })
  await book.rule()
  await book.text(words.note, { size: 9, colour: '#5E6B68' })
}

/** One action with everything that proves it; photos come from `pictureOf`. */
export async function printAction(
  book: Book,
  { number, action: exported, language }: { number: number; action: ExportedAction; language: Language },
  pictureOf: (piece: ExportedPiece) => Promise<Buffer | null>,
): Promise<void> {
  const words = paperWords[language]
  const { line, standard, pieces, calls, action } = exported
  const title = `${number}  ${standard.title[language]}`
  await book.keepTogether(180)
  await book.mark([title, line.home].filter(Boolean).join(' · '))
  await book.text(title, { size: 14, weight: 'bold', gap: 2 })
  for (const [label, value] of factsOf(exported, language))
    await book.text(`${label}  ${value}`, { size: 9.5, gap: 0 })
  // A heading does not stand alone at the foot of a page.
  await book.keepTogether(pieces.length > 0 ? 96 : 44)
  await book.text(`${words.evidence} (${pieces.length})`, { size: 11, weight: 'bold', gap: 2 })
  if (pieces.length === 0) await book.text(words.none, { colour: '#5E6B68' })
  for (const [index, piece] of pieces.entries())
    await printPiece(book, { piece, pieces, index, language, timezone: action.timezone }, pictureOf)
  if (calls.length > 0) await printCalls(book, calls, language, action.timezone)
  await book.rule()
}

function factsOf({ line, action, today }: ExportedAction, language: Language): [string, string][] {
  const words = paperWords[language]
  const { doneAt, doneOn, doneByName, waivedAt, waivedByName, waiverReason, confirmedAt, timezone } = action
  const role = starterRoles.find(({ key }) => key === action.performer)
  const lateness =
    doneOn && doneOn > action.dueOn ? words.late(daysBetween(action.dueOn, doneOn)) : words.onTime
  const window = action.dueFrom === action.dueOn ? action.dueOn : `${action.dueFrom} – ${action.dueOn}`
  const facts: ([string, string] | false)[] = [
    [words.step, `${stepNames[action.step][language]} · ${action.key}`],
    line.home !== '' && [words.home, `${line.home}`],
    line.customer !== null && [words.customer, `${line.customer}`],
    [words.window, window],
    action.plannedOn !== action.dueOn && [words.planned, action.plannedOn],
    [words.post, role?.[language] ?? action.performer],
    [words.state, words.states[stateOf(action, today)]],
    doneAt !== null && [words.done, `${doneByName ?? ''} ${timeIn(doneAt, timezone)} · ${lateness}`],
    waivedAt !== null && [
      words.waived,
      `${waivedByName ?? ''} ${timeIn(waivedAt, timezone)} · ${waiverReason}`,
    ],
    confirmedAt !== null && [words.confirmed, timeIn(confirmedAt, timezone)],
  ]
  return facts.filter((fact) => fact !== false)
}

interface PieceToPrint {
  piece: ExportedPiece
  pieces: readonly ExportedPiece[]
  index: number
  language: Language
  timezone: string
}

async function printPiece(
  book: Book,
  { piece, pieces, index, language, timezone }: PieceToPrint,
  pictureOf: (piece: ExportedPiece) => Promise<Buffer | null>,
): Promise<void> {
  const words = paperWords[language]
  const indent = 14
  const faint = { size: 8, colour: '#5E6B68', indent, gap: 0 }
  const numberOf = (id: string) => pieces.findIndex((one) => one.id === id) + 1
  const struck = piece.replacedById !== null
  const when = timeIn(piece.recordedAt, timezone)
  // Its seal stands on the page of the piece.
  await book.keepTogether(72)
  await book.text(
    `${index + 1}. ${evidenceNames[piece.kind][language]} · ${piece.recordedByName ?? ''} · ${when}`,
    {
      struck,
      gap: 1,
    },
  )
  if (piece.replacedById) await book.text(words.replaced(numberOf(piece.replacedById)), faint)
  if (piece.replacesId)
    await book.text(words.replaces(numberOf(piece.replacesId), piece.replaceReason ?? ''), faint)
  if (piece.text) await book.text(piece.text, { indent, struck })
  const picture = await pictureOf(piece)
  if (picture) await book.picture(picture, { width: 260, height: 200 }, indent)
  if (piece.deviceTime) await book.text(`${words.device} ${timeIn(piece.deviceTime, timezone)}`, faint)
  if (piece.deviceLatitude !== null && piece.deviceLongitude !== null)
    await book.text(
      `${words.place} ${piece.deviceLatitude.toFixed(5)}, ${piece.deviceLongitude.toFixed(5)}`,
      faint,
    )
  if (piece.file) await book.text(`${words.file} ${piece.file.name}`, faint)
  if (piece.fileSha256) {
    if (!piece.file) await book.text(words.unseen, faint)
    else if (piece.file.sha256 !== piece.fileSha256)
      await book.text(words.altered, { ...faint, colour: '#8C2F4B' })
    await book.text(`${words.fileSeal} ${piece.fileSha256}`, faint)
  }
  await book.text(`${words.seal} ${piece.sha256}`, { ...faint, gap: 6 })
}

async function printCalls(
  book: Book,
  calls: readonly ExportedCall[],
  language: Language,
  timezone: string,
): Promise<void> {
  const words = paperWords[language]
  await book.keepTogether(44)
  await book.text(`${words.calls} (${calls.length})`, { size: 11, weight: 'bold', gap: 2 })
  for (const { at, by, result, note } of calls) {
    const parts = [timeIn(at, timezone), by, words.results[result], note]
    await book.text(parts.filter(Boolean).join(' · '), { indent: 14, gap: 1 })
  }
}
