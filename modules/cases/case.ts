/** What a case can be about (domain.md 5.4). */
export const kinds = ['complaint', 'enquiry', 'suggestion', 'praise', 'faultReport', 'emergency'] as const
export type CaseKind = (typeof kinds)[number]

/** The ways in (S3-40, S1-11); all of them lead to the same record. */
export const channels = [
  'hotline',
  'reception',
  'portal',
  'board',
  'email',
  'webForm',
  'api',
  'chairmanMailbox',
  'callback',
] as const
export type CaseChannel = (typeof channels)[number]

export const urgencies = ['CRITICAL', 'HIGH', 'NORMAL', 'LOW'] as const
export type Urgency = (typeof urgencies)[number]

/** The nine steps of complaint handling (S0-46, domain.md 1.7) as states; `reopened` goes on from step 5. */
export const states = [
  'received',
  'recorded',
  'acknowledged',
  'classified',
  'assigned',
  'investigating',
  'planned',
  'inProgress',
  'resultGiven',
  'closed',
  'reopened',
] as const
export type CaseState = (typeof states)[number]

/** How a case ended; `notConfirmed` (no answer for seven days) and `merged` are counted apart (domain.md section 7 item 5). */
export const closures = ['confirmed', 'documentedOffer', 'withdrawn', 'notConfirmed', 'merged'] as const
export type Closure = (typeof closures)[number]

/** What makes danger safe before its cause is dealt with. */
export const safeguards = ['hazardSign', 'interimMeasure'] as const
export type Safeguard = (typeof safeguards)[number]

/** The highest level of escalation: 0 owner, 1 department head, 2 city manager, 3 region, 4 executive. */
export const topLevel = 4

/** What has to be there before a move: a direct answer, all tasks ended, a result, a category, danger made safe. */
export type Need = 'answer' | 'tasks' | 'result' | 'classification' | 'safeguard'
/** Anybody of the staff whose permission reaches the project, the one owner, a customer, or the passing of time. */
export type Mover = 'staff' | 'owner' | 'customer' | 'clock'

export interface CaseFacts {
  kind: CaseKind
  state: CaseState
  ownerStaffId: string
  categoryId: string | null
  /** Since when a word of the customer waits for a direct answer. */
  waitingSince: Date | null
  firstRepliedAt: Date | null
  openTasks: number
  /** Danger to people, and since when a hazard sign or an interim measure stands. */
  safety: boolean
  safeguardedAt: Date | null
}

interface Rule {
  from: readonly CaseState[]
  to: CaseState
  by: readonly Mover[]
  needs?: readonly Need[]
}

const open = states.filter((state) => state !== 'closed')
/** Once the result is told, more work means opening the case again. */
const working = open.filter((state) => state !== 'resultGiven')

/** Everything that can happen to a case. A move never leads back to an earlier step, except `reopen`. */
export const moves = {
  acknowledge: { from: ['received', 'recorded'], to: 'acknowledged', by: ['staff', 'clock'] },
  classify: { from: open, to: 'classified', by: ['staff'] },
  handOver: { from: working, to: 'assigned', by: ['staff'] },
  investigate: { from: working, to: 'investigating', by: ['staff'] },
  plan: { from: working, to: 'planned', by: ['owner'], needs: ['classification', 'safeguard'] },
  carryOut: { from: ['planned', 'inProgress'], to: 'inProgress', by: ['staff'] },
  giveResult: { from: open, to: 'resultGiven', by: ['owner'], needs: ['tasks', 'safeguard'] },
  close: { from: open, to: 'closed', by: ['owner'], needs: ['answer', 'tasks', 'result'] },
  confirm: { from: ['resultGiven'], to: 'closed', by: ['customer'], needs: ['tasks'] },
  expire: { from: ['resultGiven'], to: 'closed', by: ['clock'], needs: ['answer', 'tasks'] },
  merge: { from: open, to: 'closed', by: ['staff'], needs: ['tasks'] },
  reopen: { from: ['resultGiven', 'closed'], to: 'reopened', by: ['customer', 'staff'] },
} as const satisfies Record<string, Rule>
export type Move = keyof typeof moves

/** Where a case stands when it has been taken in: the customer has number, owner and term at once (steps 1 to 3). */
export function stateAtOpening(judgedBy: 'staff' | 'customer', categoryId: string | null): CaseState {
  return judgedBy === 'staff' && categoryId ? 'classified' : 'acknowledged'
}

export function isOpen({ state }: Pick<CaseFacts, 'state'>): boolean {
  return state !== 'closed'
}

/** Whether the state allows the move at all. */
export function canMove(facts: Pick<CaseFacts, 'state'>, move: Move): boolean {
  return (moves[move].from as readonly CaseState[]).includes(facts.state)
}

/** Whether this actor is one who may make the move: some belong to the owner alone (S2-01). */
export function mayMove(facts: CaseFacts, move: Move, actor: { kind: string; id?: string }): boolean {
  const by = moves[move].by as readonly Mover[]
  if (actor.kind === 'system') return by.includes('clock')
  if (actor.kind === 'resident') return by.includes('customer')
  if (actor.kind !== 'staff') return false
  return by.includes('staff') || (by.includes('owner') && actor.id === facts.ownerStaffId)
}

/** What is still missing before the move; empty when nothing stands in its way. */
export function missingFor(facts: CaseFacts, move: Move): Need[] {
  const needs: readonly Need[] = (moves[move] as Rule).needs ?? []
  return needs.filter((need) => isMissing(facts, need))
}

/** The state after the move. */
export function stateAfter({ state }: Pick<CaseFacts, 'state'>, move: Move): CaseState {
  const { to } = moves[move]
  return move === 'reopen' || stepOf(to) > stepOf(state) ? to : state
}

/** The step from 1 to 9; 10 is closed. */
export function stepOf(state: CaseState): number {
  return state === 'reopened' ? 5 : states.indexOf(state) + 1
}

/** Enquiries, suggestions and praise end with an answer; a complaint or fault needs a result (step 9). */
export function needsResult(kind: CaseKind): boolean {
  return kind === 'complaint' || kind === 'faultReport' || kind === 'emergency'
}

/** Danger to people that nobody has made safe yet: the sign comes before the repair. */
export function isUnsafe({ safety, safeguardedAt }: Pick<CaseFacts, 'safety' | 'safeguardedAt'>): boolean {
  return safety && safeguardedAt === null
}

/** A plan was told and the customer has not said yet what she thinks of it. */
export function awaitsPlanAnswer({
  state,
  answeredAt,
}: {
  state: CaseState
  answeredAt: Date | null
}): boolean {
  return (state === 'planned' || state === 'inProgress') && answeredAt === null
}

function isMissing(facts: CaseFacts, need: Need): boolean {
  switch (need) {
    case 'answer':
      return facts.firstRepliedAt === null || facts.waitingSince !== null
    case 'tasks':
      return facts.openTasks > 0
    case 'result':
      return needsResult(facts.kind) && facts.state !== 'resultGiven'
    case 'classification':
      return facts.categoryId === null
    case 'safeguard':
      return isUnsafe(facts)
  }
}
