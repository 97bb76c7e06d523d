import { staffById } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { supervisorChanged } from '../events.ts'
import { periodStore } from '../stores/periods.ts'
import { supervisorStore } from '../stores/supervisors.ts'

/** Another colleague appraises somebody in an open period; what is concluded between two stays between them. */
export async function changeSupervisor(
  work: Work,
  { periodId, appraisalId }: { periodId: string; appraisalId: string },
  { supervisorId, reason }: { supervisorId: string; reason: string },
): Promise<Record<string, never>> {
  const period = await periodStore(work).byId(periodId)
  const store = supervisorStore(work)
  const appraisal = (await store.people(periodId)).find((one) => one.appraisalId === appraisalId)
  if (!appraisal) throw common.notFound()
  const { nodeId, staffId, staffName, supervisorName: fromName } = appraisal
  if (period.state === 'closed') throw refusals.periodClosed()
  if (appraisal.concluded) throw refusals.concluded({ name: staffName })
  if (supervisorId === appraisal.supervisorId) return {}
  const supervisor = (await staffById(work, [supervisorId])).get(supervisorId)
  if (!supervisor || supervisorId === staffId || !(await store.mayAppraise(supervisorId, nodeId)))
    throw refusals.cannotAppraise()
  // Between looking and changing it may have been concluded, or the period closed.
  if (!(await store.hand(appraisalId, supervisor))) throw refusals.concluded({ name: staffName })
  const toName = supervisor.name
  await store.note({ periodId, appraisalId, nodeId, staffId, staffName, fromName, toName, reason })
  work.emit(
    supervisorChanged,
    { appraisalId, staffId, staffName, supervisorId, fromName, toName, fromOn: period.fromOn, reason },
    { subject: ['workplace.appraisal', appraisalId] },
  )
  return {}
}
