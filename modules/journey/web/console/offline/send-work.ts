import { language } from '#design/language.ts'
import type { KeptChange } from '#platform/web/outbox/kept.ts'
import { dropFile, isKept, keptFile } from '#platform/web/outbox/kept.ts'
import type { Sender } from '#platform/web/outbox/outbox.ts'
import { uploadFile } from '#platform/web/upload.ts'
import { journey } from '../api.ts'
import type { KeptWork } from './kept-work.ts'

type Piece = NonNullable<NonNullable<KeptWork['completion']>['evidence']>[number]

/** Sends what was done without a line: its files first, then the deed. */
export const sendWork: Sender = async (change, keep) => {
  const work = await withFilesSent(change.payload as KeptWork, keep)
  const params = { actionId: work.action.id }
  const key = change.id
  if (work.attempt)
    await journey.call.recordAttempt({
      params,
      body: { ...work.attempt, at: change.madeAt.toISOString() },
      key,
    })
  if (!work.completion) return
  if (!work.onlyAdds) await journey.call.completeAction({ params, body: work.completion, key })
  else await journey.call.addEvidence({ params, body: { evidence: evidenceWithNote(work, change) }, key })
}

/** Every file that arrives is remembered at once, so that a line that breaks again does not send it twice. */
async function withFilesSent(given: KeptWork, keep: (work: KeptWork) => Promise<void>): Promise<KeptWork> {
  let work = given
  for (const { fileId } of given.completion?.evidence ?? []) {
    if (!fileId || !isKept(fileId)) continue
    const file = await keptFile(fileId)
    const sent =
      file && (await uploadFile(file, { language: language.get(), projectId: work.action.projectId }))
    work = withFile(work, fileId, sent?.id)
    await keep(work)
    await dropFile(fileId)
  }
  return work
}

/** The work with the sent file in place of the kept one; a kept file that is gone leaves its piece out. */
function withFile(work: KeptWork, keptId: string, sentId: string | undefined): KeptWork {
  const evidence = work.completion!.evidence!.flatMap((piece: Piece) =>
    piece.fileId !== keptId ? [piece] : sentId ? [{ ...piece, fileId: sentId }] : [],
  )
  return { ...work, completion: { ...work.completion!, evidence } }
}

const evidenceWithNote = ({ completion }: KeptWork, { madeAt }: KeptChange) => [
  ...(completion!.evidence ?? []),
  ...(completion!.note
    ? [{ kind: 'note' as const, text: completion!.note, deviceTime: madeAt.toISOString() }]
    : []),
]
