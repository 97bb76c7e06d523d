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
  [], [], [], ['classification'], ['handOver'], ['taskAccepted'], ['plan'], ['progress'], ['result', 'closure'],
]

/** The nine steps (S0-46) of a case with when and by whom, from its own log. */
export function stepsOf(file: CaseRow, entries: readonly EntryRow[]): Step[] {
  const reached = stepOf(file.state)
  return stepWords.map((words, index) => {
    const number = index + 1
    const first = entries.find(({ kind }) => traces[index]!.includes(kind))
    const opening = number <= 3 ? { at: file.opened_at, by: number === 3 ? file.owner_name : recordedBy(entries) } : null
    const at = opening?.at ?? first?.at ?? null
    const state = number < reached ? (at || number === 4 ? 'done' : 'skipped') : number === reached ? 'now' : 'ahead'
    return { number, ...words, state, at, by: opening?.by ?? first?.author_name ?? null }
  })
}

function recordedBy([opening]: readonly EntryRow[]): string | null {
  return (opening?.details?.recordedBy as string | undefined) ?? opening?.author_name ?? null
}
