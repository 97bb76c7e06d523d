import { personsById } from '#modules/customers/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { attachFiles } from '#platform/files/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { cancellationAcknowledged } from '../events.ts'
import { dayOf } from '../queries/day-there.ts'
import { acknowledgementStore } from '../stores/acknowledgements.ts'
import { type PostingRow, postingStore } from '../stores/postings.ts'

/** The customer says with a tap, in her own name, that she knows how to cancel. Twice is once. */
export async function acknowledgeCancellation(work: Work, postingId: string): Promise<{ onDay: string }> {
  if (work.actor.kind !== 'resident') throw common.notFound()
  const posting = await hangingPosting(work, postingId)
  return keep(work, posting, { personId: actorId(work)!, way: 'tap', fileIds: [], adviser: null })
}

/** The customer signs on the adviser's screen that she knows how to cancel. */
export async function signForCancellation(
  work: Work,
  postingId: string,
  { personId, fileId }: { personId: string; fileId: string },
): Promise<{ onDay: string }> {
  const posting = await hangingPosting(work, postingId)
  const person = (await personsById(work, [personId])).get(personId)
  if (!person) throw refusals.unknownCustomer()
  await attachFiles(work, [fileId], { projectId: posting.projectId, personId: person.id })
  const adviser = actorName(work)
  return keep(work, posting, { personId: person.id, way: 'signature', fileIds: [fileId], adviser })
}

async function hangingPosting(work: Work, postingId: string): Promise<PostingRow> {
  const posting = await postingStore(work).byId(postingId)
  if (posting.kind !== 'cancellation' || posting.provedNumber === null) throw refusals.notPosted()
  return posting
}

interface Said {
  personId: string
  way: 'tap' | 'signature'
  fileIds: string[]
  adviser: string | null
}

async function keep(work: Work, { id: postingId, projectId, provedNumber }: PostingRow, said: Said) {
  const store = acknowledgementStore(work)
  const id = work.newId()
  const on = await dayOf(work, projectId)
  const number = provedNumber!
  const isNew = await store.add({
    ...said,
    id,
    projectId,
    about: 'cancellation',
    aboutId: postingId,
    number,
    onDay: on,
    at: work.now,
  })
  const { personId, way, fileIds } = said
  if (!isNew) return { onDay: (await store.of(postingId, personId))?.onDay ?? on }
  work.emit(
    cancellationAcknowledged,
    { projectId, personId, homeId: null, way, fileIds, postingId, number, on },
    { subject: ['disclosure.posting', postingId], projectId, personId },
  )
  return { onDay: on }
}
