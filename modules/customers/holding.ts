/** How a person holds a home (glossary 5.4: owner, tenant, householdMember, authorisedPerson). */
export const holdingKinds = ['owner', 'coOwner', 'tenant', 'family', 'authorised'] as const
export type HoldingKind = (typeof holdingKinds)[number]

export const endReasons = [
  'resale',
  'leaseEnded',
  'movedOut',
  'contractCancelled',
  'revoked',
  'correction',
] as const
export type EndReason = (typeof endReasons)[number]

export type Acquisition = 'firstSale' | 'resale'
export type HouseholdKind = 'owner' | 'tenant'

export const holdingWords: Record<HoldingKind, { zh: string; en: string }> = {
  owner: { zh: '业主', en: 'owner' },
  coOwner: { zh: '共有人', en: 'co-owner' },
  tenant: { zh: '租户', en: 'tenant' },
  family: { zh: '家庭成员', en: 'family member' },
  authorised: { zh: '授权人', en: 'authorised person' },
}

/** Tenants and owners of one home live in different households; everybody else joins the owners unless told otherwise. */
export function householdKindFor(kind: HoldingKind): HouseholdKind {
  return kind === 'tenant' ? 'tenant' : 'owner'
}

/** Those on whom a household stands: when the last of them leaves, it is closed with everybody in it. */
export function carriesHousehold(kind: HoldingKind): boolean {
  return kind === 'owner' || kind === 'coOwner' || kind === 'tenant'
}

/** Holds from its first day on and no longer on `untilOn` (days as YYYY-MM-DD). */
export function isCurrent(holding: { fromOn: string; untilOn: string | null }, today: string): boolean {
  return holding.fromOn <= today && (holding.untilOn === null || holding.untilOn > today)
}
