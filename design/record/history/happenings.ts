import type { HistoryLine } from '#platform/history/line.ts'

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
