import { addMonths, type IsoDate } from '#platform/calendar/index.ts'

export const exportKinds = ['action', 'person', 'home', 'project', 'quarter'] as const
export type ExportKind = (typeof exportKinds)[number]

export const exportStates = ['waiting', 'running', 'done', 'cancelled', 'failed', 'expired'] as const
export type ExportState = (typeof exportStates)[number]

export const exportOrders = ['askedAt', 'title'] as const

/** What an export is about: a thing, a quarter, or a thing within a quarter. */
export interface ExportAbout {
  kind: ExportKind
  subjectId: string | null
  /** 2026-Q3 */
  quarter: string | null
}

/** Results are kept so long. */
export const daysKept = 30

/** One export is read by people; what is larger is asked for by quarter or project. */
export const mostActions = 50_000

/** First and last day of a quarter. */
export function daysOfQuarter(quarter: string): { from: IsoDate; before: IsoDate } {
  const [year, number] = quarter.split('-Q')
  const from = `${year}-${String((Number(number) - 1) * 3 + 1).padStart(2, '0')}-01`
  return { from, before: addMonths(from, 3) }
}

/** An action that goes into an export, with the weight of its evidence. */
export interface ActionToExport {
  id: string
  pieces: number
  /** Of the original files. */
  bytes: number
}

/** What one paper can hold to be read, and one zip to be opened anywhere. */
const most = { actions: 300, pieces: 2000, bytes: 1_000_000_000 }

/** Splits actions into volumes, in their order. */
export function volumesOf(actions: readonly ActionToExport[]): ActionToExport[][] {
  const volumes: ActionToExport[][] = []
  let pieces = 0
  let bytes = 0
  for (const action of actions) {
    const last = volumes.at(-1)
    pieces += action.pieces
    bytes += action.bytes
    if (last && last.length < most.actions && pieces <= most.pieces && bytes <= most.bytes) last.push(action)
    else {
      volumes.push([action])
      pieces = action.pieces
      bytes = action.bytes
    }
  }
  return volumes
}
