import { addDays, type IsoDate } from '#platform/calendar/index.ts'

/** A pre-sale contract is filed with the authority within 30 days of its signing (2.9; development regulation art. 26). */
export const fileBy = (signedOn: IsoDate): IsoDate => addDays(signedOn, 30)

/** How a home is paid for with a loan. */
export const mortgageKinds = ['commercial', 'providentFund', 'combined'] as const
export type MortgageKind = (typeof mortgageKinds)[number]

/** How far a loan came (2.8). */
export const mortgageStages = ['applied', 'approved', 'paid'] as const
export type MortgageStage = (typeof mortgageStages)[number]

export const mortgageStage = ({
  approvedOn,
  paidOn,
}: {
  approvedOn: IsoDate | null
  paidOn: IsoDate | null
}): MortgageStage => (paidOn ? 'paid' : approvedOn ? 'approved' : 'applied')

/** Why the days of a loan cannot be; null when they can: applied for, then approved, then paid, none in the future. */
export function wrongDay(
  {
    appliedOn,
    approvedOn,
    paidOn,
  }: { appliedOn: IsoDate; approvedOn: IsoDate | null; paidOn: IsoDate | null },
  { signedOn, today }: { signedOn: IsoDate; today: IsoDate },
): 'appliedOn' | 'approvedOn' | 'paidOn' | null {
  if (appliedOn > today || appliedOn < addDays(signedOn, -365)) return 'appliedOn'
  if (approvedOn && (approvedOn < appliedOn || approvedOn > today)) return 'approvedOn'
  if (paidOn && (!approvedOn || paidOn < approvedOn || paidOn > today)) return 'paidOn'
  return null
}

/** How the answers about the signing came: asked in a call, or given by the buyer herself (2.10). */
export const answerWays = ['call', 'own'] as const
