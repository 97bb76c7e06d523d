/** The way of a programme; the last one is its end. */
export const stages = [
  'listed',
  'survey',
  'poll',
  'funding',
  'works',
  'acceptance',
  'story',
  'finished',
] as const
export type Stage = (typeof stages)[number]

export const urgencies = ['now', 'thisYear', 'later'] as const
export type Urgency = (typeof urgencies)[number]

export const lineKinds = ['part', 'facility', 'other'] as const

/** Who may pay for a renewal (Civil Code arts. 281, 282). */
export const payers = ['developer', 'commonIncome', 'maintenanceFund'] as const
export type Payer = (typeof payers)[number]

/** Whose it is that is renewed: the owners' together, a utility company's, or one owner's. */
export const belongings = ['commonPart', 'utility', 'exclusive'] as const
export type Belonging = (typeof belongings)[number]

/** The orders of the list of programmes. */
export const programmeOrders = ['dueOn', 'anniversaryOn', 'listedOn'] as const
