import type { Cell, Field } from '../spreadsheets/index.ts'
import type { Work } from '../work/index.ts'

interface Words {
  zh: string
  en: string
}

/** One row of the sheet with the cells that the mapping names. */
export interface ImportRow {
  /** As the person sees it, from 1. */
  rowNumber: number
  cells: Record<string, Cell>
}

export interface RowProblem extends Words {
  /** Key of the field whose cell is wrong. */
  field: string
}

export interface RowResult {
  rowNumber: number
  outcome: 'created' | 'updated' | 'unchanged' | 'faulty'
  problems: readonly RowProblem[]
}

/** What a batch is told of the whole file. */
export interface ImportContext {
  /** The project chosen by the person, for kinds that need one. */
  projectId?: string
  /** The words above the column of each field, where they say a unit. */
  headings?: Readonly<Record<string, string>>
  /** Whatever must be unique → row where it stood first, kept over all batches of a pass. */
  seen: Map<string, number>
}

/** What can be imported; `apply` is called for the preview too, in a transaction that is then thrown away. */
export interface ImportKind {
  key: string
  label: Words
  hint: Words
  permission: string
  /** Whether the person says first into which project. */
  needsProject: boolean
  fields: readonly Field[]
  /** Whether the row belongs to the one above it; such rows come in one batch. */
  continues?: (row: ImportRow) => boolean
  /** Writes a batch of rows; the same rows again change nothing. */
  apply: (work: Work, context: ImportContext, rows: readonly ImportRow[]) => Promise<RowResult[]>
}

/** Rows per transaction, give or take those that belong together. */
export const batchSize = 500
