import { actorName, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { tellingWaived } from '../events.ts'
import { toldSoFar } from '../queries/told-so-far.ts'
import { waiverStore } from '../stores/waivers.ts'

/** Somebody who answers for it lets one subscription of this customer happen although something was not acknowledged. */
export async function waiveTelling(work: Work, projectId: string, personId: string, reason: string) {
  const { missing, personId: ofPerson } = await toldSoFar(work, projectId, personId)
  if (missing.length === 0) throw refusals.nothingMissing()
  const id = work.newId()
  const words = reason.trim()
  await waiverStore(work).add({
    id,
    projectId,
    personId: ofPerson,
    purchaseId: null,
    waived: missing,
    reason: words,
  })
  work.emit(
    tellingWaived,
    {
      projectId,
      personId: ofPerson,
      homeId: null,
      waiverId: id,
      waived: missing,
      by: actorName(work)!,
      reason: words,
    },
    { subject: ['disclosure.waiver', id], projectId, personId: ofPerson },
  )
  return toldSoFar(work, projectId, ofPerson)
}
