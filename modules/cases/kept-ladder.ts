import type { Work } from '#platform/work/index.ts'
import type { TargetName } from './clock.ts'
import type { Ladder, Level, Rung } from './ladder.ts'

interface Kept {
  version: number
  changedBy: string | null
}

type KeptRung = Omit<Rung, 'targets'> & Kept & { active: boolean; targets: TargetName[] }
type KeptLevel = Omit<Level, 'roles'> & Kept & { id: string; roles: string[] }
type KeptQuiet = { id: string; from: number; until: number } & Kept

/** The ladder with everything that is kept of it, also what is out of use. */
export async function keptLadder(work: Work) {
  const [rungs, levels, [quiet]] = await Promise.all([
    work.sql<KeptRung>(
      `SELECT id, urgency, targets, minutes, level, active, version, changed_by AS "changedBy"
         FROM cases.ladder_rung ORDER BY minutes, level`,
    ),
    work.sql<KeptLevel>(
      'SELECT id, level, zh, en, roles, version, changed_by AS "changedBy" FROM cases.ladder_level ORDER BY level',
    ),
    work.sql<KeptQuiet>(
      `SELECT id, from_minute AS "from", until_minute AS until, version, changed_by AS "changedBy" FROM cases.ladder_quiet`,
    ),
  ])
  return { rungs, levels, quiet: quiet! }
}

/** The ladder by which promises climb now. */
export async function ladderInForce(work: Work): Promise<Ladder> {
  const { rungs, levels, quiet } = await keptLadder(work)
  return { rungs: rungs.filter(({ active }) => active), levels, quiet }
}
