import type { HoldingKind } from './holding.ts'

/**
 * Kinds of customers (S4-09): consumer 消费者, principal 委托人, end user 使用者, retailer 经销商, beneficiary 受益人, buyer
 * 购买者. One person may be several of them at one home; customers are people, not gods.
 */
export const partyTypes = ['buyer', 'principal', 'consumer', 'endUser', 'beneficiary', 'retailer'] as const
export type PartyType = (typeof partyTypes)[number]

/** From which fact the type follows. */
export const partyReasons = [
  'owns',
  'entrusts',
  'pays',
  'livesThere',
  'sharesHome',
  'lets',
  'held',
  'looks',
] as const
export type PartyReason = (typeof partyReasons)[number]

export interface HeldAs {
  kind: HoldingKind
  isDelivered: boolean
  use: 'ownUse' | 'let' | 'vacant' | null
  isPayer: boolean
}

/** What a person is to us at a home that she holds. */
export function partyTypesOf({ kind, isDelivered, use, isPayer }: HeldAs): [PartyType, PartyReason][] {
  const owns = kind === 'owner' || kind === 'coOwner'
  const lives =
    kind === 'tenant' || kind === 'family' || (owns && isDelivered && use !== 'let' && use !== 'vacant')
  return [
    ...(owns ? ([['buyer', 'owns']] as const) : []),
    // Whoever owns a delivered home entrusts it to the service.
    ...(owns && isDelivered ? ([['principal', 'entrusts']] as const) : []),
    ...(isPayer ? ([['consumer', 'pays']] as const) : []),
    ...(lives ? ([['endUser', 'livesThere']] as const) : []),
    ...(kind === 'family' ? ([['beneficiary', 'sharesHome']] as const) : []),
    // Who lets the home passes on to others what we do.
    ...(owns && use === 'let' ? ([['retailer', 'lets']] as const) : []),
  ].map(([type, why]) => [type, why])
}
