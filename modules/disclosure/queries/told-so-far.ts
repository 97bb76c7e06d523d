import { personsById } from '#modules/customers/index.ts'
import { projectToday } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { preconditions, type Precondition } from '../before-subscription.ts'
import { missingOf } from '../missing.ts'
import type { AcknowledgementRow } from '../stores/acknowledgements.ts'
import { firstStepStore } from '../stores/first-steps.ts'
import { purchaseStore } from '../stores/purchases.ts'
import { purchaseState } from '../purchase.ts'
import { type WaiverRow, waiverStore } from '../stores/waivers.ts'
import { toldKinds } from '../told-kinds.ts'

export interface ToldLine {
  what: (typeof toldKinds)[number]
  /** The version that is in force or hangs; null where there is none yet. */
  number: number | null
  /** The script, notice or posting. */
  aboutId: string | null
  /** The talk with this customer. */
  talkId: string | null
  told: number | null
  topics: number | null
  on: string | null
  way: AcknowledgementRow['way'] | null
  by: string | null
}

/** What a customer was told so far in a project, of the versions that count today; and what keeps her from subscribing. */
export async function toldSoFar(work: Work, projectId: string, personId: string) {
  const { project } = await projectToday(work, projectId)
  const person = (await personsById(work, [personId])).get(personId)
  if (!person) throw common.notFound()
  const steps = firstStepStore(work)
  const [lines, waiver, purchases, answers, intentions, permitOn] = await Promise.all([
    toldLines(work, projectId, person.id),
    waiverStore(work).unused(projectId, person.id),
    purchaseStore(work).ofPerson(person.id),
    steps.answersOf(person.id),
    steps.intentionsOf(person.id),
    steps.permitOn(projectId),
  ])
  return {
    projectId,
    projectName: project.name,
    personId: person.id,
    name: person.name,
    maskedPhone: person.maskedPhone ?? null,
    lines,
    missing: missingBefore(lines, waiver),
    waiver: waiver ?? null,
    permitOn,
    visitAnswers: answers
      .filter((answer) => answer.projectId === projectId)
      .map(({ id, way, score, words, onDay, byName }) => ({ id, way, score, words, onDay, byName })),
    intentions: intentions
      .filter((intention) => intention.projectId === projectId)
      .map(({ id, wish, registeredOn, adviser, state }) => ({ id, wish, registeredOn, adviser, state })),
    purchases: purchases
      .filter((purchase) => purchase.projectId === projectId)
      .map((purchase) => ({
        id: purchase.id,
        state: purchaseState(purchase),
        subscribedAt: purchase.subscribedAt,
      })),
  }
}

/** What is still to be acknowledged before a subscription. */
export const missingBefore = (lines: readonly ToldLine[], waiver: WaiverRow | undefined): Precondition[] =>
  missingOf(preconditions, acknowledgedOf(lines), waiver?.waived)

/** What the customer said yes to, of the versions that count today. */
export const acknowledgedOf = (lines: readonly ToldLine[]): ToldLine['what'][] =>
  lines.filter(({ on }) => on !== null).map(({ what }) => what)

/** A line for each kind, in one statement. */
export async function toldLines(work: Work, projectId: string, personId: string): Promise<ToldLine[]> {
  const rows = await work.sql<ToldLine>(
    `SELECT CASE s.kind WHEN 'script' THEN 'topics' ELSE s.kind END AS what, s.number, s.id AS "aboutId", t.id AS "talkId",
            cardinality(t.told) AS told, jsonb_array_length(s.topics) AS topics, t.acknowledged_on AS on, t.way, t.adviser AS by
       FROM disclosure.script s LEFT JOIN disclosure.talk t ON t.script_id = s.id AND t.person_id = $2
      WHERE s.project_id = $1 AND s.state = 'inForce'
     UNION ALL
     SELECT 'notice', n.number, n.id, NULL, NULL, NULL, a.on_day, a.way, a.adviser
       FROM disclosure.notice n LEFT JOIN disclosure.acknowledgement a ON a.about_id = n.id AND a.person_id = $2
      WHERE n.project_id = $1 AND n.state = 'posted'
     UNION ALL
     SELECT 'cancellation', p.proved_number, p.id, NULL, NULL, NULL, a.on_day, a.way, a.adviser
       FROM disclosure.posting p
       LEFT JOIN disclosure.acknowledgement a ON a.about_id = p.id AND a.number = p.proved_number AND a.person_id = $2
      WHERE p.project_id = $1 AND p.kind = 'cancellation' AND p.proved_on IS NOT NULL
     UNION ALL
     SELECT * FROM (SELECT DISTINCT ON (c.occasion) c.occasion || 'Card', NULL::int, c.id, NULL::uuid, NULL::int, NULL::int,
                           c.on_day, NULL::text, c.adviser
                      FROM disclosure.channel_card c WHERE c.project_id = $1 AND c.person_id = $2
                     ORDER BY c.occasion, c.at DESC) AS cards`,
    [projectId, personId],
  )
  return toldKinds.map((what) => rows.find((row) => row.what === what) ?? { ...absent, what })
}

const absent = {
  number: null,
  aboutId: null,
  talkId: null,
  told: null,
  topics: null,
  on: null,
  way: null,
  by: null,
} as const
