import type { HistoryLine } from '#platform/history/line.ts'
import { changesOf } from './changes.ts'

type Traced = Pick<HistoryLine, 'requestId' | 'action' | 'actorName' | 'at'>

/** Lines that one request left stand together, and what the system did for one reason in one go. */
export function happenings<Line extends Traced>(lines: readonly Line[]): [Line, ...Line[]][] {
  const together: [Line, ...Line[]][] = []
  for (const line of lines) {
    const last = together.at(-1)
    if (last && isOf(last.at(-1)!, line)) last.push(line)
    else together.push([line])
  }
  return together
}

/** The lines of a happening that say something: a row that was only marked as touched says nothing beside others. */
export function telling<Line extends Pick<HistoryLine, 'change' | 'changes'>>([first, ...rest]: readonly [
  Line,
  ...Line[],
]): [Line, ...Line[]] {
  const [one, ...others] = [first, ...rest].filter(
    (line) => line.change !== 'update' || changesOf(line).length > 0,
  )
  return one ? [one, ...others] : [first]
}

/** Between two lines of the same work of the system, in milliseconds. */
const atOnce = 2000

function isOf(one: Traced, other: Traced): boolean {
  if (one.requestId !== null || other.requestId !== null) return one.requestId === other.requestId
  return (
    one.action === other.action &&
    one.actorName === other.actorName &&
    Math.abs(Date.parse(one.at) - Date.parse(other.at)) < atOnce
  )
}
