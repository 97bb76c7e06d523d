import type { Tone } from '#design/plain/tone.ts'
import type {
  BookingLine,
  BuildingLine,
  BulletinLine,
  ChangeLine,
  FindingLine,
  NoticeLine,
  OpenDayLine,
  RecipientLine,
} from './api.ts'

export const toneOfRhythm: Record<BuildingLine['next']['standing'], Tone> = {
  onTime: 'done',
  due: 'act',
  late: 'late',
}
export const toneOfBulletin: Record<BulletinLine['state'], Tone> = { draft: 'idle', sent: 'done' }
export const toneOfRecipient: Record<RecipientLine['state'], Tone> = {
  waiting: 'idle',
  told: 'active',
  read: 'done',
}
export const toneOfChange: Record<ChangeLine['standing'], Tone> = {
  toSend: 'act',
  late: 'late',
  underWay: 'active',
  done: 'done',
}
export const toneOfNotice: Record<NoticeLine['standing'], Tone> = {
  toSend: 'act',
  sent: 'idle',
  served: 'active',
  accepted: 'done',
  cancelWanted: 'late',
  silent: 'done',
  ended: 'off',
}
export const toneOfOpenDay: Record<OpenDayLine['state'], Tone> = {
  draft: 'idle',
  announced: 'active',
  held: 'done',
  cancelled: 'off',
}
export const toneOfBooking: Record<BookingLine['state'], Tone> = {
  booked: 'active',
  waiting: 'act',
  joined: 'done',
  cancelled: 'off',
}
export const toneOfFinding: Record<FindingLine['state'], Tone> = {
  open: 'act',
  overdue: 'late',
  answered: 'done',
  repairPromised: 'active',
  repaired: 'done',
}
