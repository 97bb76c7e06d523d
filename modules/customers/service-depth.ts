/** 五步一法 (S4-11): five steps toward a household, 1 to 5; the law above them is to make the customer succeed (成就客户). */
export const depthSteps = ['know', 'understand', 'help', 'empathise', 'move'] as const
export const deepest = depthSteps.length

export const depthOrders = ['depth', 'depthAt'] as const

/** A level stands on a proof of its own and of each step below it; one that was taken back carries nothing. */
export function depthOf(proofs: readonly { level: number; withdrawnAt: Date | null }[]): number {
  const proved = new Set(proofs.filter(({ withdrawnAt }) => !withdrawnAt).map(({ level }) => level))
  let depth = 0
  while (proved.has(depth + 1)) depth += 1
  return depth
}

/** Steps are taken one by one; a reached level may be proved again. */
export const mayProve = (depth: number, level: number) => level <= depth + 1
