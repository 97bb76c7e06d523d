import { setTimeout } from 'node:timers/promises'
import type { Database } from '#platform/work/index.ts'
import { allDone } from './needed.ts'

/** What of the demo group is finished, kept in the database for who goes on after a crash, or beside. */
export interface Marks {
  has: (name: string) => boolean
  /** Sets the mark through the database in which that was done: after a crash both are there, or neither. */
  set: (name: string, through: Database) => Promise<void>
  /** What this process has set is known to it at once. */
  note: (name: string) => void
  /** Resolves once the mark is set, by this process or another. */
  reached: (name: string) => Promise<void>
}

const lookAgainMs = 100

export async function openMarks(database: Database): Promise<Marks> {
  const done = new Set<string>()
  let looking: Promise<void> | undefined
  async function look(): Promise<void> {
    const rows = await database.asSystem('demo group', (work) =>
      work.sql<{ key: string }>(`SELECT key FROM platform.mark WHERE key LIKE 'demo %'`),
    )
    for (const { key } of rows) done.add(key)
  }
  /** Whoever waits shares one look. */
  const lookLater = () =>
    (looking ??= setTimeout(lookAgainMs)
      .then(look)
      .finally(() => (looking = undefined)))
  const has = (name: string) => done.has(keyOf(name))
  await look()
  return {
    has,
    set: async (name, through) => {
      await through.asSystem('demo group', (work) =>
        work.sql('INSERT INTO platform.mark (key) VALUES ($1) ON CONFLICT DO NOTHING', [keyOf(name)]),
      )
    },
    note: (name) => void done.add(keyOf(name)),
    reached: async (name) => {
      while (!has(name)) await lookLater()
    },
  }
}

/** The name of the mark that a project has gone through a lane. */
export const markOf = (lane: string, { city, code }: { city: string; code: string }): string =>
  `${lane} ${city}-${code}`

const keyOf = (name: string) => (name === allDone ? allDone : `demo ${name}`)
