import { actorName, actorId, type Work } from '#platform/work/index.ts'
import { type ConsentDecision, type ConsentKindName, consentKinds, decisionWords } from '../consent-kinds.ts'
import { refusals } from '../errors.ts'
import { consentChanged } from '../events.ts'
import { consentsOf, currentConsentTexts } from '../queries/consents.ts'
import type { CustomersTables } from '../tables.ts'
import { visiblePerson } from '../queries/visible-person.ts'

export interface ConsentToRecord {
  kind: ConsentKindName
  decision: ConsentDecision
  /** The version of the wording that the person had before the eyes; needed to give a consent. */
  textVersion?: number
  channel: 'portal' | 'paper' | 'phone' | 'counter' | 'import'
  note?: string
}

/**
 * Adds a line to the ledger of consents. Consent is given to the wording now in force only (PIPL art. 14); withdrawing
 * needs no more than giving (art. 15). The same decision again changes nothing.
 */
export async function recordConsent(
  work: Work,
  personId: string,
  { kind, decision, textVersion, channel, note }: ConsentToRecord,
) {
  const person = await visiblePerson(work, personId)
  const version = (await currentConsentTexts(work)).find((text) => text.kind === kind)?.version ?? 0
  if (decision === 'given' && textVersion !== version) throw refusals.outdatedText({ kind, version })
  const before = (await consentsOf(work, person.id)).states.find((state) => state.kind === kind)!
  if (before.state === decision && (decision !== 'given' || before.holds)) return
  await work
    .tables<CustomersTables>()
    .insertInto('customers.consent')
    .values({
      id: work.newId(),
      person_id: person.id,
      kind,
      text_version: version,
      decision,
      channel,
      at: work.now,
      recorded_by: actorId(work),
      recorded_by_name: actorName(work),
      note: note ?? null,
    })
    .execute()
  const [words, done] = [consentKinds[kind], decisionWords[decision]]
  work.emit(
    consentChanged,
    {
      personId: person.id,
      kind,
      textVersion: version,
      decision,
      kindZh: words.zh,
      kindEn: words.en,
      decisionZh: done.zh,
      decisionEn: done.en,
    },
    { subject: ['customers.person', person.id], projectId: person.seen_in, personId: person.id },
  )
}
