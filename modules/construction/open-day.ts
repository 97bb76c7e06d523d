import { addDays, atClock, type IsoDate } from '#platform/calendar/index.ts'

export const openDayStates = ['draft', 'announced', 'held', 'cancelled'] as const
export type OpenDayState = (typeof openDayStates)[number]

export const bookingStates = ['booked', 'waiting', 'joined', 'cancelled'] as const
export type BookingState = (typeof bookingStates)[number]

/** Whether places can be booked, changed and given back today. */
export const takesBookings = (
  { state, bookUntil }: { state: OpenDayState; bookUntil: IsoDate },
  today: IsoDate,
): boolean => state === 'announced' && today <= bookUntil

/** A time of the day itself that has ended takes nobody any more. */
export const slotIsOver = (
  { heldOn, timezone }: { heldOn: IsoDate; timezone: string },
  { endsAt }: { endsAt: string },
  now: Date,
): boolean => now >= atClock(heldOn, endsAt, timezone)

/** A finding of the open day is in the visitor's own home or in what all share. */
export const findingParts = ['home', 'commonPart'] as const
export type FindingPart = (typeof findingParts)[number]

const answerWithinDays = 7

/** The last day on which a finding is answered in time (domain.md 2.3, action 3.6). */
export const findingDueOn = (notedOn: IsoDate): IsoDate => addDays(notedOn, answerWithinDays)

/** Where a finding stands: unanswered, unanswered too long, answered, to be repaired, repaired. */
export const findingStates = ['open', 'overdue', 'answered', 'repairPromised', 'repaired'] as const
export type FindingState = (typeof findingStates)[number]

export function findingState(
  finding: {
    dueOn: IsoDate
    answeredOn: IsoDate | null
    repairBy: IsoDate | null
    repairedOn: IsoDate | null
  },
  today: IsoDate,
): FindingState {
  if (finding.repairedOn !== null) return 'repaired'
  if (finding.answeredOn !== null) return finding.repairBy === null ? 'answered' : 'repairPromised'
  return today > finding.dueOn ? 'overdue' : 'open'
}

/** Signs that nobody confuses when reading a ticket aloud: no 0 and O, no 1 and I and L. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** The number of a ticket out of random bytes, eight signs. */
export const ticketOf = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, 8)].map((byte) => signs[byte % signs.length]).join('')

/** A ticket as somebody types or scans it. */
export const readTicket = (text: string): string => text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
