import { actorId, type Work } from '#platform/work/index.ts'
import { type Approvals, type Desk, whyNotApprove } from '../approval.ts'
import { refusals } from '../errors.ts'

/** Refuses an approval that is not one of four eyes; returns the approvals with this one. */
export function refuseApproval(work: Work, known: Approvals, desk: Desk): Approvals {
  const staffId = actorId(work)!
  const why = whyNotApprove(known, desk, staffId)
  if (why === 'own') throw refusals.ownText()
  if (why === 'both') throw refusals.bothDesks()
  if (why === 'done') throw refusals.approvedAlready()
  return desk === 'legal' ? { ...known, legalById: staffId } : { ...known, relationsById: staffId }
}
