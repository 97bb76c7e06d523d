import type { Tone } from '#design/plain/tone.ts'
import type {
  IntentionLine,
  NoticeLine,
  PosterPlaceLine,
  PostingLine,
  PurchaseLine,
  ScriptLine,
} from './api.ts'

export const toneOfPosting: Record<PostingLine['standing'], Tone> = {
  missing: 'late',
  late: 'late',
  dueForReview: 'act',
  posted: 'done',
}
export const toneOfNotice: Record<NoticeLine['standing'], Tone> = {
  draft: 'idle',
  inApproval: 'active',
  approved: 'act',
  posted: 'done',
  dueForReview: 'act',
  replaced: 'off',
  withdrawn: 'off',
}
export const toneOfScript: Record<ScriptLine['state'], Tone> = {
  draft: 'idle',
  inApproval: 'active',
  inForce: 'done',
  replaced: 'off',
}
export const toneOfPurchase: Record<PurchaseLine['state'], Tone> = {
  open: 'active',
  signed: 'done',
  cancelled: 'act',
  refunded: 'off',
}
export const toneOfIntention: Record<IntentionLine['state'], Tone> = {
  open: 'active',
  permitGiven: 'act',
  withdrawn: 'off',
}
export const toneOfPlace: Record<PosterPlaceLine['standing'], Tone> = {
  missing: 'late',
  outdated: 'act',
  late: 'late',
  dueForReview: 'act',
  posted: 'done',
}
