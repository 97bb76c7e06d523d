/** The ways of a dispute from talking to the court (S1-53); the customer chooses hers, and complaint handling goes on. */
export const ways = ['negotiation', 'mediation', 'arbitration', 'litigation', 'ended'] as const
export type Way = (typeof ways)[number]
export const outcomes = ['settlement', 'ruling', 'withdrawn'] as const
export type Outcome = (typeof outcomes)[number]
export const paperKinds = [
  'contract',
  'supplement',
  'handOverSlip',
  'letter',
  'evidence',
  'ruling',
  'other',
] as const
export const disputeOrders = ['nextOn', 'openedAt'] as const

/** What can be missing in a dispute. */
export const lacks = ['body', 'fileNumber', 'nextOn', 'papers', 'outcome'] as const
export type Lack = (typeof lacks)[number]

export interface DisputeFacts {
  way: Way
  body: string | null
  fileNumber: string | null
  nextOn: string | null
  outcome: Outcome | null
  papers: number
}

/** What a dispute of this way still lacks. */
export function lacksOf({ way, body, fileNumber, nextOn, outcome, papers }: DisputeFacts): Lack[] {
  if (way === 'ended') return outcome ? [] : ['outcome']
  const isFormal = way === 'arbitration' || way === 'litigation'
  return lacks.filter(
    (lack) =>
      (lack === 'body' && way !== 'negotiation' && !body) ||
      (lack === 'fileNumber' && isFormal && !fileNumber) ||
      (lack === 'nextOn' && !nextOn) ||
      (lack === 'papers' && papers === 0),
  )
}

/** An ended dispute stays ended; with its end comes how it ended. */
export const mayStep = (from: Way, to: Way, outcome: Outcome | null): boolean =>
  from !== 'ended' && (to === 'ended') === (outcome !== null)

export const legalStepKinds = ['lawyerLetter', 'policeReport', 'preservation', 'suit'] as const
export const targetsOfLaw = ['customer', 'other'] as const
export const grounds = [
  'infringesName',
  'infringesRights',
  'breachOfContract',
  'unpaidFees',
  'damage',
] as const
export type Ground = (typeof grounds)[number]

/** The only grounds on which the company goes to law against a customer: its name and its rights (S1-53; Civil Code art. 1013, 1024). */
export const groundsAgainstCustomers: readonly Ground[] = ['infringesName', 'infringesRights']

export const mayProceedAgainst = (target: (typeof targetsOfLaw)[number], ground: Ground): boolean =>
  target !== 'customer' || groundsAgainstCustomers.includes(ground)

export interface LegalApproval {
  askedById: string
  legalById: string | null
  executiveById: string | null
}
export interface Approver {
  id: string
  isLegal: boolean
  /** An executive above the city. */
  isExecutive: boolean
}

/**
 * As what somebody approves a legal step of the company: legal and an executive above the city, two different people,
 * neither of them the asker (S1-53: internal compliance); null where he may not.
 */
export function approvesAs(step: LegalApproval, by: Approver): 'legal' | 'executive' | null {
  if ([step.askedById, step.legalById, step.executiveById].includes(by.id)) return null
  if (by.isLegal && step.legalById === null) return 'legal'
  return by.isExecutive && step.executiveById === null ? 'executive' : null
}

export const isApproved = ({ legalById, executiveById }: LegalApproval): boolean =>
  legalById !== null && executiveById !== null

/** Roles and places that make an approver. */
export const legalRoles: readonly string[] = ['legal']
export const executiveRoles: readonly string[] = ['executive', 'chairman']
export const aboveTheCity: readonly string[] = ['group', 'region']
