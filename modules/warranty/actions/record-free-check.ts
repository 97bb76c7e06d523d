import { projectToday } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { shownEnding } from '../queries/list-endings.ts'
import { endingStore } from '../stores/endings.ts'

/** What was found when a part was looked at before its warranty ended. */
export async function recordFreeCheck(
  work: Work,
  endingId: string,
  { version, checkedOn, words }: { version: number; checkedOn: string; words: string },
) {
  const known = await endingStore(work).byId(endingId)
  if (known.checkedOn) throw refusals.alreadyChecked({ on: known.checkedOn })
  await refuseStale(version, { ...known, theirs: () => shownEnding(work, endingId) })
  const { today } = await projectToday(work, known.projectId)
  const field = {
    path: 'body.checkedOn',
    zh: '检查日期不能晚于今天。',
    en: 'The check lies not after today.',
  }
  if (checkedOn > today) throw common.invalidInput({ count: 1 }, { fields: [field] })
  await endingStore(work).markChecked(endingId, checkedOn, words)
  return shownEnding(work, endingId)
}
