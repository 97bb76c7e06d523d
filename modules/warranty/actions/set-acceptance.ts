import { buildingsById, projectToday } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { buildingWarranty } from '../queries/building-warranty.ts'
import { acceptanceStore } from '../stores/acceptances.ts'

interface AcceptanceInput {
  version?: number
  acceptedOn: string
  recordNumber?: string
}

/** Records when the works of a building were accepted: the builder's warranty runs from then on. */
export async function setAcceptance(work: Work, buildingId: string, input: AcceptanceInput) {
  const building = (await buildingsById(work, [buildingId])).get(buildingId)
  if (!building) throw common.notFound()
  const known = (await acceptanceStore(work).ofBuildings([buildingId])).get(buildingId)
  if (known)
    await refuseStale(input.version ?? 0, { ...known, theirs: () => buildingWarranty(work, buildingId) })
  const { today } = await projectToday(work, building.projectId)
  const field = {
    path: 'body.acceptedOn',
    zh: '竣工验收不能晚于今天。',
    en: 'Acceptance lies not after today.',
  }
  if (input.acceptedOn > today) throw common.invalidInput({ count: 1 }, { fields: [field] })
  await acceptanceStore(work).write(
    building.projectId,
    buildingId,
    input.acceptedOn,
    input.recordNumber ?? null,
  )
  return buildingWarranty(work, buildingId)
}
