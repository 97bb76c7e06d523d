/** An improvement waits for its decision, is taken up, not taken up, or done. */
export const improvementStates = ['proposed', 'accepted', 'refused', 'done'] as const
export type ImprovementState = (typeof improvementStates)[number]

/** What an improvement changes in the end (domain.md S1-52, S1-55). */
export const outcomes = [
  'designStandard',
  'serviceStandard',
  'purchasingRule',
  'works',
  'training',
  'other',
] as const
export type Outcome = (typeof outcomes)[number]

export const improvementOrders = ['createdAt', 'times', 'dueOn'] as const
export const tellingStates = ['none', 'written', 'published'] as const
export const reportOrders = ['project', 'publishedOn'] as const

/** What comes next with an improvement, and who does it. */
export const nextSteps = ['decide', 'carryOut', 'write', 'publish', 'none'] as const
export function nextStepOf(
  state: ImprovementState,
  telling: { publishedOn: string | null } | null,
): (typeof nextSteps)[number] {
  if (state === 'proposed') return 'decide'
  if (telling?.publishedOn) return state === 'accepted' ? 'carryOut' : 'none'
  if (state === 'accepted') return 'carryOut'
  return telling ? 'publish' : 'write'
}
