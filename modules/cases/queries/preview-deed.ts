import { staffWhoMay } from '#modules/identity/index.ts'
import { departmentsFor } from '#modules/organization/index.ts'
import { type Refusal, refusals as common } from '#platform/errors/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { canMove, isOpen } from '../case.ts'
import type { BulkDeed } from '../desk.ts'
import { refusals } from '../errors.ts'
import type { CaseRow } from '../tables.ts'
import { stateWords } from '../words.ts'

interface Asked {
  deed: BulkDeed
  caseIds: readonly string[]
  /** Who shall have the cases. */
  staffId?: string
  /** Which department shall act. */
  departmentId?: string
}

type Seen = Pick<CaseRow, 'id' | 'project_id' | 'number' | 'state' | 'owner_staff_id' | 'owner_name'> & {
  undecided: string | null
}

/** Which of these cases the deed cannot be done to, and why; nothing is changed. */
export async function previewDeed(work: Work, asked: Asked) {
  const cases = await work.sql<Seen>(
    `SELECT c.id, c.project_id, c.number, c.state, c.owner_staff_id, c.owner_name,
            (SELECT coalesce(r.staff_name, '') FROM cases.ruling r
              WHERE r.project_id = c.project_id AND r.case_id = c.id AND r.decided_at IS NULL) AS undecided
       FROM cases.case_file c WHERE c.id = ANY ($1)`,
    [asked.caseIds],
  )
  const found = new Map(cases.map((one) => [one.id, one]))
  const fits = await whereItFits(work, asked, [...new Set(cases.map(({ project_id }) => project_id))])
  return {
    hindered: asked.caseIds.flatMap((caseId) => {
      const seen = found.get(caseId)
      const why = seen ? hindrance(work, seen, asked, fits) : common.notFound()
      return why ? [{ caseId, zh: why.in('zh'), en: why.in('en') }] : []
    }),
  }
}

function hindrance(work: Work, seen: Seen, asked: Asked, fits: ReadonlySet<string>): Refusal | null {
  const { number, state, owner_name: ownerName, owner_staff_id: ownerStaffId, undecided } = seen
  if (!isOpen(seen)) return refusals.alreadyClosed({ number })
  switch (asked.deed) {
    case 'assign':
    case 'takeOver': {
      const wanted = asked.deed === 'assign' ? asked.staffId : (work.actor as StaffActor).id
      if (wanted === ownerStaffId) return refusals.hasItAlready({ ownerName })
      return asked.deed === 'assign' && !fits.has(seen.project_id) ? refusals.cannotHandle() : null
    }
    case 'classify':
      return null
    case 'handOver':
      if (!canMove(seen, 'handOver')) {
        const { zh: stateZh, en: stateEn } = stateWords[state]
        return refusals.wrongState({ number, state, stateZh, stateEn })
      }
      if (undecided !== null) return refusals.rulingAwaited({ name: undecided })
      return fits.has(seen.project_id) ? null : refusals.notForProject()
  }
}

/** The projects among these for which the wanted colleague may handle cases, or the wanted department works. */
async function whereItFits(
  work: Work,
  { deed, staffId, departmentId }: Asked,
  projectIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const wanted = deed === 'assign' ? staffId : deed === 'handOver' ? departmentId : undefined
  if (!wanted) return new Set(projectIds)
  const fitting = await Promise.all(
    projectIds.map(async (projectId) => {
      const found =
        deed === 'assign'
          ? await staffWhoMay(work, 'cases.handle', projectId)
          : await departmentsFor(work, projectId)
      return found.some(({ id }) => id === wanted) ? projectId : []
    }),
  )
  return new Set(fitting.flat())
}
