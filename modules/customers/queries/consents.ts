import type { Work } from '#platform/work/index.ts'
import { type ConsentDecision, type ConsentKindName, consentKinds } from '../consent-kinds.ts'
import { consentStates } from '../consent-state.ts'

interface TextRow {
  kind: ConsentKindName
  version: number
  zh: string
  en: string
  validFrom: Date
}

export interface LedgerRow {
  id: string
  kind: ConsentKindName
  textVersion: number
  decision: ConsentDecision
  channel: string
  at: Date
  recordedBy: string
  note: string | null
}

/** The wording now in force of every kind of consent. */
export function currentConsentTexts(work: Work): Promise<TextRow[]> {
  return work.sql<TextRow>(
    `SELECT DISTINCT ON (kind) kind, version, zh, en, valid_from AS "validFrom" FROM customers.consent_text
      WHERE valid_from <= $1 ORDER BY kind, version DESC`,
    [work.now],
  )
}

/** What a person agrees to now, and every line of the ledger, the latest first; merged files are read together. */
export async function consentsOf(work: Work, personId: string) {
  const lines = await work.sql<LedgerRow>(
    `SELECT c.id, c.kind, c.text_version AS "textVersion", c.decision, c.channel, c.at, c.recorded_by_name AS "recordedBy", c.note
       FROM customers.consent c
      WHERE c.person_id IN (SELECT p.id FROM customers.person p WHERE p.survivor_id = $1) ORDER BY c.at, c.id`,
    [personId],
  )
  const texts = new Map((await currentConsentTexts(work)).map((text) => [text.kind, text]))
  const versions = new Map([...texts].map(([kind, { version }]) => [kind, version]))
  const states = consentStates(lines, versions).map((state) => {
    const { zh, en, separate, articles } = consentKinds[state.kind]
    const text = texts.get(state.kind)
    return {
      ...state,
      words: { zh, en },
      separate,
      articles,
      text: { zh: text?.zh ?? '', en: text?.en ?? '' },
    }
  })
  return { states, ledger: lines.toReversed() }
}

/** Whether a consent of that kind holds for each of the persons: given, to the wording now in force. */
export async function consentsHold(
  work: Work,
  personIds: readonly string[],
  kind: ConsentKindName,
): Promise<Set<string>> {
  const rows = await work.sql<{ id: string }>(
    `SELECT asked.id FROM unnest($1::uuid[]) AS asked(id) JOIN customers.person q ON q.id = asked.id
       JOIN LATERAL (SELECT c.decision, c.text_version FROM customers.consent c JOIN customers.person p ON p.id = c.person_id
                      WHERE p.survivor_id = q.survivor_id AND c.kind = $2
                      ORDER BY c.at DESC, c.id DESC LIMIT 1) AS last ON last.decision = 'given'
      WHERE last.text_version = (SELECT max(t.version) FROM customers.consent_text t WHERE t.kind = $2 AND t.valid_from <= $3)`,
    [personIds, kind, work.now],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Whether the last word of a person on that kind was no: refused, or given and taken back. */
export async function hasRefused(work: Work, personId: string, kind: ConsentKindName): Promise<boolean> {
  const [last] = await work.sql<{ decision: ConsentDecision }>(
    `SELECT c.decision FROM customers.person q JOIN customers.person p ON p.survivor_id = q.survivor_id
       JOIN customers.consent c ON c.person_id = p.id AND c.kind = $2 WHERE q.id = $1 ORDER BY c.at DESC, c.id DESC LIMIT 1`,
    [personId, kind],
  )
  return last !== undefined && last.decision !== 'given'
}
