import { stepOf } from './case.ts'
import type { CaseRow, EntryKind, EntryRow } from './tables.ts'
import { stepWords } from './words.ts'

/** A step of the nine: who took it and when; nobody yet when `at` is null. */
export interface Step {
  number: number
  zh: string
  en: string
  state: 'done' | 'now' | 'ahead' | 'skipped'
  at: Date | null
  by: string | null
}

/** The entries that show that a step was taken; steps 1 to 3 come with the opening. */
const traces: readonly (readonly EntryKind[])[] = [
  [],
  [],
  [],
  ['classification'],
  ['handOver'],
  ['taskAccepted'],
  ['plan'],
  ['progress'],
  ['result', 'closure'],
]

/** The nine steps (S0-46) of a case with when and by whom, from its own log. */
export function stepsOf(file: CaseRow, entries: readonly EntryRow[]): Step[] {
  const reached = stepOf(file.state)
  return stepWords.map((words, index) => {
    const number = index + 1
    const trace = entries.find(({ kind }) => traces[index]!.includes(kind))
    const taken = trace ? { at: trace.at, by: trace.author_name } : atOpening(number, file, entries)
    const state = number === reached ? 'now' : number > reached ? 'ahead' : taken ? 'done' : 'skipped'
    return { number, ...words, state, at: taken?.at ?? null, by: taken?.by ?? null }
  })
}

/** What taking the case in already did: steps 1 to 3, and 4 when the topic was judged with it. */
function atOpening(
  number: number,
  file: CaseRow,
  entries: readonly EntryRow[],
): { at: Date; by: string | null } | null {
  if (number > 4 || (number === 4 && file.category_id === null)) return null
  return { at: file.opened_at, by: number === 3 ? file.owner_name : recordedBy(entries) }
}

function recordedBy([opening]: readonly EntryRow[]): string | null {
  return (opening?.details?.recordedBy as string | undefined) ?? opening?.author_name ?? null
}
