import type { Tone } from '#design/plain/tone.ts'
import type { DeliveryState } from './api.ts'

/** What presses comes first. */
export const deliveryStates: DeliveryState[] = ['late', 'awaiting', 'delivered', 'movedIn']

export const toneOfState: Record<DeliveryState, Tone> = {
  awaiting: 'active',
  late: 'late',
  delivered: 'act',
  movedIn: 'done',
}
