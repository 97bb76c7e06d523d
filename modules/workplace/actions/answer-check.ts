import { groupToday } from '#modules/organization/index.ts'
import { shareFilesInHouse } from '#platform/files/index.ts'
import { actorId, refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { checkAnswered, measureDone } from '../events.ts'
import { fenced } from '../fenced.ts'
import { checkView, presentMeasures } from '../queries/check-view.ts'
import { checkStore } from '../stores/checks.ts'
import { measureStore } from '../stores/measures.ts'

/** The person checked says her word, once and within the term. */
export async function answerCheck(work: Work, checkId: string, answer: string) {
  await fenced(work)
  const { staffId, staffName, checkerId, checkedOn, answeredAt, answerBy } =
    await checkStore(work).byId(checkId)
  if (staffId !== actorId(work)) throw refusals.notYours()
  if (answeredAt) throw refusals.answered()
  if ((await groupToday(work)) > answerBy) throw refusals.answerOver({ by: answerBy })
  await checkStore(work).answer(checkId, answer)
  work.emit(
    checkAnswered,
    { checkId, staffId, staffName, checkerId, checkedOn, answer },
    { subject: ['workplace.conduct_check', checkId] },
  )
  return checkView(work, checkId)
}

/** Whoever has the measure, or leads there, says what was done and shows it. */
export async function completeMeasure(
  work: Work,
  measureId: string,
  { version, note, fileIds = [] }: { version: number; note: string; fileIds?: string[] },
) {
  await fenced(work)
  const store = measureStore(work)
  const measure = await store.byId(measureId)
  if (measure.state === 'done') throw refusals.measureDone()
  await refuseStale(version, { ...measure, theirs: () => measure })
  await shareFilesInHouse(work, fileIds)
  const doneOn = await groupToday(work)
  await store.complete(measureId, { note, fileIds, on: doneOn })
  const { checkId, staffId, staffName, what } = measure
  work.emit(
    measureDone,
    { measureId, checkId, staffId, staffName, what, doneOn },
    { subject: ['workplace.conduct_check', checkId] },
  )
  const [done] = await presentMeasures(work, [await store.byId(measureId)])
  return done!
}
