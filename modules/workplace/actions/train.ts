import { nodesById, peopleInReach } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { trainingHeld, trainingPlanned } from '../events.ts'
import { qualitiesByKey, trainingView } from '../queries/training-view.ts'
import { trainingStore } from '../stores/training.ts'

export interface NewTraining {
  nodeId: string
  topic: string
  heldOn: string
  place: string
  qualityKeys: string[]
  shortCheck: string
  staffIds?: string[]
}

/** Plans a training for those named, or for everybody below the company who wants to learn just that. */
export async function planTraining(work: Work, { staffIds, ...given }: NewTraining) {
  const { nodeId, topic, heldOn, place, qualityKeys } = given
  const node = (await nodesById(work, [nodeId])).get(nodeId)
  if (!node) throw common.notFound()
  const known = await qualitiesByKey(work)
  if (qualityKeys.some((key) => !known.has(key))) throw refusals.unknownQuality()
  const people = staffIds
    ? await named(work, staffIds)
    : await trainingStore(work).waiting(nodeId, qualityKeys)
  if (people.length === 0) throw refusals.nobodyToTrain()
  const id = work.newId()
  await trainingStore(work).add({ id, nodeName: node.name, ...given }, people)
  work.emit(
    trainingPlanned,
    { trainingId: id, nodeId, topic, heldOn, place, staffIds: people.map(({ staffId }) => staffId) },
    { subject: ['workplace.training', id] },
  )
  return trainingView(work, id)
}

async function named(work: Work, staffIds: readonly string[]) {
  const reach = new Map((await peopleInReach(work)).map(({ staffId, name }) => [staffId, name]))
  return staffIds.map((staffId) => {
    const staffName = reach.get(staffId)
    if (!staffName) throw refusals.unknownPerson()
    return { staffId, staffName }
  })
}

/** Enters who came and passed the short check; what they wanted to learn is met. */
export async function enterAttendance(
  work: Work,
  trainingId: string,
  {
    version,
    participants,
  }: { version: number; participants: { staffId: string; attended: boolean; passed: boolean }[] },
) {
  const training = await trainingStore(work).byId(trainingId)
  if (training.state === 'held') throw refusals.trainingHeld()
  await refuseStale(version, { ...training, theirs: () => trainingView(work, trainingId) })
  const people = participants.map((one) => ({ ...one, passed: one.attended && one.passed }))
  const met = await trainingStore(work).hold(training, people)
  const { nodeId, topic, heldOn } = training
  const attended = people.filter((one) => one.attended).length
  work.emit(
    trainingHeld,
    { trainingId, nodeId, topic, heldOn, attended, met },
    { subject: ['workplace.training', trainingId] },
  )
  return trainingView(work, trainingId)
}
