import type { Work } from '#platform/work/index.ts'
import type { JourneyStep } from '../step.ts'

/** What is counted of actions, and adds up over steps and projects. */
export interface Figures {
  late: number
  dueThisWeek: number
  oldestDueOn: string | null
  /** What came due in the year before today and was not waived; what is late now is among it. */
  cameDue: number
  inTime: number
  doneLate: number
  waived: number
  notReached: number
  evidenceMissing: number
}

export interface StepFigures extends Figures {
  projectId: string
  step: JourneyStep
  /** Homes in the step, and customers who have none yet; a home may stand in several steps, so steps do not add up. */
  standing: number
}

/** The figures of projects in reach on their local day, step by step: below a node, of one project, or of all. */
export const figuresOf = (
  work: Work,
  { nodeId = null, projectId = null }: { nodeId?: string | null; projectId?: string | null },
): Promise<StepFigures[]> =>
  work.sql<StepFigures>(
    `SELECT project_id AS "projectId", step, standing, late, due_this_week AS "dueThisWeek", oldest_due_on AS "oldestDueOn",
            came_due AS "cameDue", in_time AS "inTime", done_late AS "doneLate", waived, not_reached AS "notReached",
            evidence_missing AS "evidenceMissing" FROM journey.figures($1, $2, $3)`,
    [work.now, nodeId, projectId && [projectId]],
  )

const counted = [
  'late',
  'dueThisWeek',
  'cameDue',
  'inTime',
  'doneLate',
  'waived',
  'notReached',
  'evidenceMissing',
] as const

/** Percent in time of what came due; null where nothing did. Rounded down to a tenth, so that 99.96 % is not called all. */
const inTimeOf = ({ inTime, cameDue }: Figures): number | null =>
  cameDue === 0 ? null : Math.floor((inTime / cameDue) * 1000) / 10

/** Figures of several steps or projects together. */
export function sumOf(parts: readonly Figures[]): Figures & { inTimePercent: number | null } {
  const sum: Figures = {
    ...(Object.fromEntries(counted.map((name) => [name, 0])) as Record<(typeof counted)[number], number>),
    oldestDueOn: null,
  }
  for (const part of parts) {
    for (const name of counted) sum[name] += part[name]
    if (part.oldestDueOn && (!sum.oldestDueOn || part.oldestDueOn < sum.oldestDueOn))
      sum.oldestDueOn = part.oldestDueOn
  }
  return { ...sum, inTimePercent: inTimeOf(sum) }
}
