import type { Pool } from '#platform/database/connect.ts'
import type { DemoProject } from './content/projects.ts'
import { markOf } from './marks.ts'
import { buyers } from './stages/buyers.ts'
import { journeys } from './stages/journeys.ts'

const sayAgainMs = 15_000
/** By these two a home comes into the group; whatever else is told costs little beside them. */
const lanes = [buyers().name, journeys.name]

/** Says every quarter of a minute how far the group is and how long the rest will take; returns how to stop that. */
export function sayProgress(owner: Pool, projects: readonly DemoProject[]): () => void {
  const homes = projects.reduce((sum, project) => sum + project.homes, 0)
  let first: { share: number; at: number } | undefined
  const say = async () => {
    const { rows } = await owner.query<{ key: string }>(
      `SELECT key FROM platform.mark WHERE key LIKE 'demo %'`,
    )
    const set = new Set(rows.map(({ key }) => key))
    const told = projects.reduce((sum, project) => {
      const done = lanes.filter((lane) => set.has(`demo ${markOf(lane, project)}`))
      return sum + (project.homes * done.length) / lanes.length
    }, 0)
    const now = { share: told / homes, at: performance.now() }
    first ??= now
    console.log(progressLine(Math.round(told), homes, minutesLeft(first, now)))
  }
  void say().catch(() => {})
  const again = setInterval(() => void say().catch(() => {}), sayAgainMs)
  return () => clearInterval(again)
}

interface Look {
  /** Of all homes. */
  share: number
  /** Milliseconds. */
  at: number
}

/** What is left at the pace since the first look; undefined as long as there is none. */
export function minutesLeft(first: Look, now: Look): number | undefined {
  const grown = now.share - first.share
  return grown > 0 ? (((now.at - first.at) / grown) * (1 - now.share)) / 60_000 : undefined
}

const progressLine = (told: number, homes: number, left: number | undefined) =>
  `${Math.floor((100 * told) / homes)} %: ${told.toLocaleString('en')} of ${homes.toLocaleString('en')} homes${
    left === undefined ? '' : left < 1 ? ', less than a minute left' : `, about ${Math.ceil(left)} min left`
  }`
