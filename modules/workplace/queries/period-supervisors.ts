import type { Work } from '#platform/work/index.ts'
import { periodStore } from '../stores/periods.ts'
import { supervisorStore } from '../stores/supervisors.ts'

/** Who appraises whom in a period, for whoever leads where it was opened, and what was changed about it. */
export async function periodSupervisors(work: Work, periodId: string) {
  await periodStore(work).byId(periodId)
  const store = supervisorStore(work)
  const [appraised, changes] = await Promise.all([store.people(periodId), store.changes(periodId)])
  return { appraised, changes }
}
