import { refuseStale, type StaffActor, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { warningHandled } from '../events.ts'
import { warningView } from '../queries/warnings.ts'
import { warningStore, type WarningRow } from '../stores/warnings.ts'
import { mayHandle } from '../warning.ts'

type Change = Partial<Pick<WarningRow, 'nextStep' | 'dueOn' | 'reason'>> & Pick<WarningRow, 'state'>

async function handle(work: Work, id: string, version: number, change: Change) {
  const store = warningStore(work)
  const row = await store.byId(id, { lock: true })
  if (!mayHandle(row.state)) throw refusals.warningEnded()
  await refuseStale(version, {
    version: row.version,
    changedBy: row.changedBy,
    theirs: () => warningView(work, id),
  })
  const { id: staffId, name: staffName } = work.actor as StaffActor
  await store.handle(id, { nextStep: null, dueOn: null, reason: null, ...change, staffId, staffName })
  work.emit(
    warningHandled,
    { warningId: id, state: change.state, byName: staffName },
    { subject: ['insights.warning', id], projectId: row.projectId },
  )
  return warningView(work, id)
}

/** Somebody has seen it and stands for it. */
export const takeNote = (work: Work, id: string, { version }: { version: number }) =>
  handle(work, id, version, { state: 'noted' })

/** Somebody does something about it until a day. */
export const startAction = (
  work: Work,
  id: string,
  { version, nextStep, dueOn }: { version: number; nextStep: string; dueOn: string },
) => handle(work, id, version, { state: 'acting', nextStep, dueOn })

/** It needs nothing, and somebody says why. */
export const dismiss = (work: Work, id: string, { version, reason }: { version: number; reason: string }) =>
  handle(work, id, version, { state: 'dismissed', reason })
