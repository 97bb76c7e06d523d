import { peopleInReach } from '#modules/organization/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { acknowledgementAsked, conductAcknowledged } from '../events.ts'
import { acknowledgementStore } from '../stores/acknowledgements.ts'
import { editionStore } from '../stores/editions.ts'

/** A member of staff says that she read the code in force. */
export async function acknowledgeConduct(work: Work, editionId: string) {
  const { id, number } = await editionStore(work).inForce('conduct')
  if (id !== editionId) throw refusals.notInForce()
  const store = acknowledgementStore(work)
  const staffId = actorId(work)!
  const [added] = await store.add(id)
  if (added)
    work.emit(
      conductAcknowledged,
      { editionId, staffId, name: actorName(work), number },
      { subject: ['workplace.edition', editionId] },
    )
  return { acknowledgedAt: (await store.at(id, staffId))! }
}

/** Asks everybody in reach who did not read it yet to do so. */
export async function remindOfConduct(work: Work, nodeId?: string) {
  const { id: editionId, number } = await editionStore(work).inForce('conduct')
  const people = (await peopleInReach(work, { nodeId })).map(({ staffId }) => staffId)
  const read = await acknowledgementStore(work).among(editionId, people)
  const staffIds = people.filter((staffId) => !read.has(staffId))
  if (staffIds.length > 0)
    work.emit(
      acknowledgementAsked,
      { editionId, number, count: staffIds.length, staffIds },
      { subject: ['workplace.edition', editionId] },
    )
  return { reminded: staffIds.length }
}
