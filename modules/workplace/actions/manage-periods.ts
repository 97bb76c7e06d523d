import { ancestorsOf, groupToday, nodesById, peopleInReach } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorId, actorName, refuseStale, type Work } from '#platform/work/index.ts'
import { type PeriodLength, periodOf } from '../appraisal.ts'
import { refusals } from '../errors.ts'
import { periodClosed, periodOpened } from '../events.ts'
import { periodView } from '../queries/period-view.ts'
import { appraisalStore, type NewAppraisal } from '../stores/appraisals.ts'
import { editionStore } from '../stores/editions.ts'
import { periodStore } from '../stores/periods.ts'
import { superiorOf } from '../superior.ts'

/** Opens a period for a company and everybody below it; whose superior is not found is appraised by whoever opens. */
export async function openPeriod(
  work: Work,
  { nodeId, length = 'halfYear', on }: { nodeId: string; length?: PeriodLength; on?: string },
) {
  const node = (await nodesById(work, [nodeId])).get(nodeId)
  const people = await peopleInReach(work, { nodeId })
  if (!node) throw common.notFound()
  const { fromOn, untilOn } = periodOf(on ?? (await groupToday(work)), length)
  if (await periodStore(work).isThere(nodeId, fromOn, length))
    throw refusals.periodThere({ node: node.name, from: fromOn })
  const above = await ancestorsOf(
    work,
    people.map((person) => person.nodeId),
  )
  const opener = { staffId: actorId(work)!, name: actorName(work) }
  const appraised = people.flatMap((person): NewAppraisal[] => {
    const superior = superiorOf(person, people, above) ?? opener
    if (superior.staffId === person.staffId) return []
    return [
      {
        nodeId: person.nodeId,
        nodeName: person.nodeName,
        staffId: person.staffId,
        staffName: person.name,
        supervisorId: superior.staffId,
        supervisorName: superior.name,
      },
    ]
  })
  if (appraised.length === 0) throw refusals.noPeople()
  const id = work.newId()
  const { id: editionId } = await editionStore(work).inForce('qualities')
  const period = { id, nodeId, nodeName: node.name, length, fromOn, untilOn, editionId }
  await periodStore(work).add(period)
  await appraisalStore(work).addAll(period, appraised)
  work.emit(
    periodOpened,
    { periodId: id, nodeId, nodeName: node.name, fromOn, untilOn, people: appraised.length },
    { subject: ['workplace.period', id] },
  )
  return periodView(work, id)
}

/** Ends a period: nothing in it changes any more, and its sums are told. */
export async function endPeriod(work: Work, periodId: string, version: number) {
  const period = await periodStore(work).byId(periodId)
  if (period.state === 'closed') throw refusals.periodClosed()
  await refuseStale(version, { ...period, theirs: () => period })
  await periodStore(work).close(periodId, await groupToday(work))
  const { nodeId, nodeName, fromOn, untilOn } = period
  work.emit(
    periodClosed,
    { periodId, nodeId, nodeName, fromOn, untilOn },
    { subject: ['workplace.period', periodId] },
  )
  return periodView(work, periodId)
}
