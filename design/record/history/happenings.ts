import type { HistoryLine } from '#platform/history/line.ts'

/** Lines that one request left, together; lines of no request stand alone. */
export function happenings<Line extends Pick<HistoryLine, 'requestId'>>(
  lines: readonly Line[],
): [Line, ...Line[]][] {
  const together: [Line, ...Line[]][] = []
  for (const line of lines) {
    const last = together.at(-1)
    if (last && line.requestId !== null && last[0].requestId === line.requestId) last.push(line)
    else together.push([line])
  }
  return together
}
