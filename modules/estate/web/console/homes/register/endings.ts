import type { Register } from '../../api.ts'

type Holder = Register['holders'][number]
export type EndReason = NonNullable<Holder['endReason']>

/** Why somebody of that kind usually leaves, the most usual first; an owner who sells is entered as a resale. */
export const usualEndings: Record<Holder['kind'], readonly [EndReason, ...EndReason[]]> = {
  owner: ['contractCancelled', 'correction'],
  coOwner: ['resale', 'contractCancelled', 'correction'],
  tenant: ['leaseEnded', 'movedOut', 'correction'],
  family: ['movedOut', 'correction'],
  authorised: ['revoked', 'correction'],
}

/** Those on whom a household stands. */
export const carriesHousehold = (kind: Holder['kind']) =>
  kind === 'owner' || kind === 'coOwner' || kind === 'tenant'
