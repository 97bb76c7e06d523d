import { language } from '#design/language.ts'
import type { KeptChange } from '#platform/web/outbox/kept.ts'
import { sendFiles } from '#platform/web/outbox/send-files.ts'
import type { Sender } from '#platform/web/outbox/outbox.ts'
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

/** The work with its files sent; what has arrived is remembered at once. */
async function withFilesSent(given: KeptWork, keep: (work: KeptWork) => Promise<void>): Promise<KeptWork> {
  let work = given
  const ids = given.completion?.evidence?.flatMap(({ fileId }) => fileId ?? []) ?? []
  const to = { language: language.get(), projectId: work.action.projectId }
  await sendFiles(ids, to, async (keptId, sentId) => keep((work = withFile(work, keptId, sentId))))
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
