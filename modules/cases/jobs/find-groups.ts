import { addClockMinutes } from '#platform/calendar/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { responsibleByRole } from '#modules/organization/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type Complainant, offerFor } from '../group.ts'
import type { GroupOfferRow } from '../group-tables.ts'
import { type TogetherRule, togetherRule } from '../kept-together.ts'
import { listed, pairsOf, wordsOf } from '#platform/text/index.ts'

const portion = 50
// What was opened in a transaction that committed late is looked at by the next run.
const overlapMinutes = 10
/** How much of what is rare in the words two cases must share. DEFAULT. */
const atLeast = 0.25
const leaders = ['customerRelations', 'propertyManager', 'cityManager']

interface NewCase {
  id: string
  projectId: string
  categoryId: string
  title: string
  body: string
  openedAt: Date
}

type Found = Complainant & { group_id: string | null; shared: string[] }

/** Every minute: looks among what is new for cases of many customers with one cause; it costs with what is new. */
export const findGroups = defineJob('cases.find-groups', async (database) => {
  const reason = 'look for group complaints'
  for (let isMore = true; isMore;)
    isMore = await database.asSystem(reason, async (work) => {
      const [search] = await work.sql<{ until: Date }>(
        'SELECT until_at AS until FROM cases.group_search FOR UPDATE',
        [],
      )
      const rule = await togetherRule(work)
      const first = addClockMinutes(work.now, -rule.groupDays * 1440)
      const from = search!.until > first ? search!.until : first
      const cases = await newComplaints(work, from)
      for (const one of cases) await lookAround(work, one, rule)
      const isFull = cases.length === portion
      const until = isFull ? cases.at(-1)!.openedAt : addClockMinutes(work.now, -overlapMinutes)
      if (cases.length > 0 && until > search!.until)
        await work.sql('UPDATE cases.group_search SET until_at = $1', [until])
      return isFull && until > from
    })
})

function newComplaints(work: Work, from: Date): Promise<NewCase[]> {
  return work.sql<NewCase>(
    `SELECT c.id, c.project_id AS "projectId", c.category_id AS "categoryId", c.title, t.body, t.opened_at AS "openedAt"
       FROM cases.case_text t JOIN cases.case_file c ON c.project_id = t.project_id AND c.id = t.id
      WHERE t.opened_at >= $1 AND c.kind = 'complaint' AND c.category_id IS NOT NULL AND c.group_id IS NULL AND c.closed_at IS NULL
      ORDER BY t.opened_at, t.id LIMIT ${portion}`,
    [from],
  )
}

/** Cases of the same project and topic within the days whose words are like those of the new one. */
async function lookAround(work: Work, one: NewCase, rule: TogetherRule): Promise<void> {
  const since = addClockMinutes(work.now, -rule.groupDays * 1440)
  const found = await work.sql<Found>(
    `SELECT c.id, c.household_id, c.reporter_person_id, c.reporter_name, c.group_id, '{}'::text[] AS shared
       FROM cases.case_file c WHERE c.project_id = $2 AND c.id = $4
     UNION ALL
     SELECT c.id, c.household_id, c.reporter_person_id, c.reporter_name, c.group_id, s.shared
       FROM cases.similar_text($1, $2, $3, $4, 100) s JOIN cases.case_file c ON c.project_id = $2 AND c.id = s.case_id
       LEFT JOIN cases.group_file g ON g.project_id = c.project_id AND g.id = c.group_id
      WHERE s.likeness >= $5 AND c.kind = 'complaint' AND c.category_id = $6 AND c.merged_into IS NULL
        AND (g.state = 'open' OR c.group_id IS NULL AND c.closed_at IS NULL)`,
    [pairsOf(one.title + '\n' + one.body), one.projectId, since, one.id, atLeast, one.categoryId],
  )
  const dismissed = await work.sql<{ id: string }>(
    `SELECT unnest(case_ids) AS id FROM cases.group_offer
      WHERE project_id = $1 AND category_id = $2 AND state = 'dismissed' AND decided_at > $3`,
    [one.projectId, one.categoryId, since],
  )
  const known = new Set(dismissed.map(({ id }) => id))
  const offer = offerFor(
    found.filter(({ id }) => !known.has(id)),
    rule,
  )
  const words = wordsOf(
    one.title,
    found.flatMap(({ shared }) => shared),
    5,
  )
  if (offer) await offerGroup(work, one, { ...offer, words })
}

/** One open offer for a cause: what fits it is added to it. */
async function offerGroup(
  work: Work,
  { projectId, categoryId, title }: NewCase,
  offer: NonNullable<ReturnType<typeof offerFor>> & { words: string[] },
): Promise<void> {
  const { caseIds, groupId, customers, words } = offer
  const [open] = await work.sql<GroupOfferRow>(
    `SELECT * FROM cases.group_offer WHERE project_id = $1 AND category_id = $2 AND state = 'open'
        AND (case_ids && $3::uuid[] OR group_id = $4::uuid) LIMIT 1 FOR UPDATE`,
    [projectId, categoryId, caseIds, groupId],
  )
  if (open) {
    const all = [...new Set([...open.case_ids, ...caseIds])].toSorted()
    if (all.length === open.case_ids.length) return
    await work.sql(
      `UPDATE cases.group_offer SET case_ids = $3, customers = greatest(customers, $4), last_at = $5, version = version + 1, changed_by = NULL
        WHERE project_id = $1 AND id = $2`,
      [projectId, open.id, all, Math.min(all.length, open.customers + caseIds.length), work.now],
    )
    return
  }
  const id = work.newId()
  await work.sql(
    `INSERT INTO cases.group_offer (id, project_id, category_id, group_id, case_ids, customers, words, found_at, last_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
    [id, projectId, categoryId, groupId, caseIds, customers, words, work.now],
  )
  const holders = await responsibleByRole(work, projectId, leaders)
  const leader = leaders.map((role) => holders.get(role)).find((one) => one !== undefined)
  if (!leader) return
  const language = (await languagesOf(work, [leader.id]))(leader.id)
  await sendMessage(work, {
    channel: 'inApp',
    to: { staffId: leader.id },
    template: 'caseGroupFound',
    language,
    variables: { title, customers: String(customers), words: listed(words, language) },
    projectId,
    link: '/case-groups',
    dedupeKey: `group-offer:${id}`,
  })
}
