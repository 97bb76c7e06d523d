import type { IsoDate } from '#platform/calendar/index.ts'
import { isLate } from './change-notice.ts'

/** Where a change as a whole stands: notices wait, wait too long, are under way, or all are answered. */
export const changeStandings = ['toSend', 'late', 'underWay', 'done'] as const
export type ChangeStanding = (typeof changeStandings)[number]

interface Counts {
  total: number
  sent: number
  accepted: number
  cancelWanted: number
  silent: number
}

export function changeStanding(
  { establishedOn }: { establishedOn: IsoDate },
  { total, sent, accepted, cancelWanted, silent }: Counts,
  today: IsoDate,
): ChangeStanding {
  if (sent < total) return isLate(establishedOn, null, today) ? 'late' : 'toSend'
  return accepted + cancelWanted + silent < total ? 'underWay' : 'done'
}
