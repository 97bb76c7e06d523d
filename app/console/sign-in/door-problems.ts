import { createContext } from 'react'

/** What is wrong with which field. */
export type Problems = Partial<Record<string, readonly string[]>>

interface Known {
  problems: Problems
  /** The field is being mended. */
  forgive: (name: string) => void
}

/** What the fields of a door know of the form around them. */
export const DoorProblems = createContext<Known>({ problems: {}, forgive: () => {} })
