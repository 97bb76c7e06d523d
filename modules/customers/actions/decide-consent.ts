import { refusals as common } from '#platform/errors/index.ts'
import { actorId, type Work } from '#platform/work/index.ts'
import type { ConsentKindName } from '../consent-kinds.ts'
import { consentsOf } from '../queries/consents.ts'
import { recordConsent } from './record-consent.ts'

/** A resident gives a consent, takes it back, or says no when first asked: one tap each (PIPL art. 15). */
export async function decideConsent(
  work: Work,
  kind: ConsentKindName,
  { given, textVersion }: { given: boolean; textVersion?: number },
) {
  const personId = actorId(work)
  if (work.actor.kind !== 'resident' || !personId) throw common.notFound()
  const before = (await consentsOf(work, personId)).states.find((state) => state.kind === kind)!
  const no = before.state === 'none' || before.state === 'refused' ? 'refused' : 'withdrawn'
  await recordConsent(work, personId, {
    kind,
    decision: given ? 'given' : no,
    textVersion,
    channel: 'portal',
  })
}
