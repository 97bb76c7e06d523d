import { actorName, versionedRecords, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { refuseUnlessOwn } from './hand-all.ts'

/** Enters the days on which somebody is not there; new cases pass her over, and her open ones are listed for managers. */
export async function enterAbsence(
  work: Work,
  staffId: string,
  { fromOn, untilOn }: { fromOn: string; untilOn: string },
): Promise<object> {
  refuseUnlessOwn(work, staffId)
  if (untilOn < fromOn) throw refusals.endsBeforeItBegins()
  await work.sql(
    'INSERT INTO cases.absence (id, staff_id, from_on, until_on, changed_by) VALUES ($1, $2, $3, $4, $5)',
    [work.newId(), staffId, fromOn, untilOn, actorName(work)],
  )
  return {}
}

/** Takes an absence back. */
export function endAbsence(work: Work, absenceId: string): Promise<object> {
  return versionedRecords(work).remove('cases.absence', absenceId)
}
