import { createHash } from 'node:crypto'
import { localDays, projectsById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { ImportRow, RowResult } from '#platform/importing/kind.ts'
import type { Work } from '#platform/work/index.ts'
import { rulebookOf } from '../rulebook.ts'
import {
  type CaseProblem,
  isProblems,
  readCaseLine,
  readEntryLine,
  type Reading,
  type TakenCase,
  type Understood,
} from '../taken-over/case-row.ts'
import { asHistory, joinLines } from '../taken-over/join-lines.ts'
import { placeCases } from '../taken-over/place-cases.ts'
import { type Known, takenStore } from '../taken-over/store.ts'
import { addFurther, correctCases, writeCases } from '../taken-over/write-cases.ts'

/**
 * Takes over complaints that another system kept, with their history: what is new is opened as it stood there, what
 * differs is corrected as long as nobody has worked on it here, what is equal is left alone.
 */
export async function takeOverCases(
  work: Work,
  projectId: string,
  rows: readonly ImportRow[],
  seen: Map<string, number>,
): Promise<RowResult[]> {
  const project = (await projectsById(work, [projectId])).get(projectId)
  if (!project) throw common.notFound()
  const today = (await localDays(work, [projectId]))(projectId)
  const reading: Reading = { zone: project.timezone, now: work.now, today }
  const results = new Map<number, RowResult>()
  const say = (
    lines: readonly number[],
    outcome: RowResult['outcome'],
    problems: readonly CaseProblem[] = [],
  ) => {
    for (const rowNumber of lines) results.set(rowNumber, { rowNumber, outcome, problems })
  }
  const { cases, further } = readAll(rows, reading, seen, say)
  const placed = await placeCases(work, projectId, cases, (row, problem) => say(row, 'faulty', [problem]))
  const known = await takenStore(work).known(projectId, [
    ...placed.map(({ taken }) => taken.number),
    ...further.map(({ number }) => number),
  ])
  const book = await rulebookOf(work)
  const fresh = placed.filter(({ taken }) => !known.has(taken.number))
  await writeCases(work, book, { projectId, zone: project.timezone }, fresh)
  for (const one of fresh) say([one.row, ...one.further], 'created')
  const changed = placed.filter(
    ({ taken, hash }) => known.has(taken.number) && known.get(taken.number)!.hash !== hash,
  )
  for (const one of placed)
    if (!fresh.includes(one) && !changed.includes(one)) say([one.row, ...one.further], 'unchanged')
  const free = changed.filter((one) => {
    const problem = refuseWorkedOn(one.taken, known.get(one.taken.number)!)
    if (problem) say([one.row, ...one.further], 'faulty', [problem])
    return !problem
  })
  await correctCases(work, book, projectId, free, known)
  for (const one of free) say([one.row, ...one.further], 'updated')
  const added = await addFurther(work, projectId, further, known)
  for (const one of further)
    say([one.row], known.has(one.number) ? (added.has(one.row) ? 'updated' : 'unchanged') : 'created')
  return rows.map(({ rowNumber }) => results.get(rowNumber)!)
}

type Say = (
  lines: readonly number[],
  outcome: RowResult['outcome'],
  problems?: readonly CaseProblem[],
) => void

/** Lines of a number that stood in an earlier part of the list only add to its history. */
function readAll(rows: readonly ImportRow[], reading: Reading, seen: Map<string, number>, say: Say) {
  const cases: Understood[] = []
  const further: { row: number; number: string; entries: TakenCase['entries'] }[] = []
  for (const { number, first, further: others } of joinLines(rows)) {
    const entries: TakenCase['entries'] = []
    const rowsRead: number[] = []
    const isKnown = number !== '' && seen.has(number)
    for (const line of isKnown ? [asHistory(first), ...others] : others) {
      const read = readEntryLine(line, reading)
      if (isProblems(read)) say([line.row], 'faulty', read)
      else if (isKnown) further.push({ row: line.row, number, entries: read })
      else {
        entries.push(...read)
        rowsRead.push(line.row)
      }
    }
    if (isKnown) continue
    const taken = readCaseLine(first, reading)
    if (isProblems(taken)) say([first.row, ...rowsRead], 'faulty', taken)
    else {
      seen.set(number, first.row)
      const whole = { ...taken, entries: [...taken.entries, ...entries] }
      cases.push({ row: first.row, further: rowsRead, taken: whole, hash: hashOf(whole) })
    }
  }
  return { cases, further }
}

const hashOf = (taken: TakenCase) => createHash('sha256').update(JSON.stringify(taken)).digest('hex')

function refuseWorkedOn({ body }: TakenCase, { isWorkedOn, words }: Known): CaseProblem | null {
  if (isWorkedOn)
    return {
      field: 'number',
      zh: '转入以后已经在本系统继续办理，清单不再改动它。',
      en: 'It has been worked on here since; the list does not change it any more.',
    }
  return body === words
    ? null
    : {
        field: 'body',
        zh: '客户原话转入后不能改，请作为跟进补充。',
        en: 'The words of the customer cannot be altered; please add them as a line of history.',
      }
}
