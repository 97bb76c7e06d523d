import type { ReactNode } from 'react'
import type { Tone } from '../plain/tone.ts'

/** A page of a keyset list as contracts answer it; some lists also count. */
export interface ListReply<Row> {
  items: Row[]
  next: string | null
  total?: number
}

/** An order of a list as a column offers it. */
export interface ColumnSort {
  /** The word of the API. */
  by: string
  /** What is sorted, for the words of both directions; text where nothing else is said. */
  as?: 'text' | 'time' | 'amount'
  /** The words of both directions, where those say more. */
  ways?: readonly [string, string]
  /** Filters of which the API asks for one before it sorts so. */
  within?: readonly string[]
}

export interface Column<Row> {
  key: string
  title: string
  render: (row: Row) => ReactNode
  /** How the API sorts by this column; without it the column does not sort. */
  sort?: ColumnSort | undefined
  /** In pixels; without it the column takes what is left. */
  width?: number
  align?: 'right'
  /** Where it stands on a phone's card: heading, upper right corner, a line with its title, or not at all. */
  card?: 'title' | 'corner' | 'line' | 'none'
  /** Chosen only by those who want it. */
  optional?: boolean
  /** What stands in the exported file; several where the column shows several figures. */
  exported?: Exported | readonly Exported[]
}

/** One column of the exported file. */
export interface Exported {
  /** The place of the value in an item. */
  path: string
  /** The value has words in both languages: those of the reader are written. */
  isSaid?: boolean
  /** Its own heading; else that of the column, of which "read / told" names two. */
  title?: string
  kind?: 'text' | 'number' | 'date' | 'money'
  /** Words for codes; those of '' stand where there is nothing. */
  words?: Record<string, string>
}

export interface Option {
  value: string
  label: string
  tone?: Tone
}

/** A thing found by search: a person, a home, a member of staff. */
export interface Found {
  id: string
  label: string
  hint?: string
}

/** One way of narrowing a list; `key` (or `from`, `until`) is the name in the query of the API. */
export type Filter =
  | { kind: 'choice'; key: string; title: string; options: readonly Option[]; several?: boolean }
  | { kind: 'flag'; key: string; title: string }
  | { kind: 'text'; key: string; title: string; hint?: string }
  | { kind: 'dates'; key: string; title: string; from: string; until: string }
  | {
      kind: 'entity'
      key: string
      title: string
      search: (text: string) => Promise<Found[]>
      labelOf: (id: string) => Promise<string>
    }

/** A set of filters under a name. */
export interface View {
  key: string
  title: string
  /** As in the address: `{ state: 'open,waiting', sort: '-openedAt' }`. */
  search: Search
  /** The list opens with it. */
  opens?: boolean
}

/** Filters, sort and view as they stand in the address; lists are joined by commas. */
export type Search = Record<string, string>

/** The view that shows everything, where a list opens with a narrower one. */
export const everything = 'all'
