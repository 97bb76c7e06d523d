import { inReach, type Work } from '#platform/work/index.ts'
import type { GroupOfferRow } from '../group-tables.ts'
import type { CaseRow } from '../tables.ts'
import { presentBrief } from './same-matter-cases.ts'

type Row = GroupOfferRow & { project_name: string; zh: string; en: string; group_title: string | null }

/** What was found and nobody decided on yet, with the cases that are still open and the words that spoke for it. */
export async function listOffers(work: Work, { groupId }: { groupId?: string }) {
  const offers = await work.sql<Row>(
    `SELECT o.*, p.name AS project_name, k.zh, k.en, g.title AS group_title FROM cases.group_offer o
       JOIN estate.project p ON p.id = o.project_id JOIN cases.category k ON k.id = o.category_id
       LEFT JOIN cases.group_file g ON g.project_id = o.project_id AND g.id = o.group_id
      WHERE o.state = 'open' AND ${inReach('o.project_id')} AND ($1::uuid IS NULL OR o.group_id = $1) ORDER BY o.last_at DESC LIMIT 20`,
    [groupId ?? null],
  )
  const cases = await work.sql<CaseRow>(
    `SELECT c.* FROM unnest($1::uuid[]) AS x(id) JOIN cases.case_file c ON c.id = x.id WHERE c.closed_at IS NULL ORDER BY c.opened_at`,
    [offers.flatMap(({ case_ids }) => case_ids)],
  )
  return {
    items: offers.map((offer) => ({
      id: offer.id,
      projectId: offer.project_id,
      projectName: offer.project_name,
      topic: { zh: offer.zh, en: offer.en },
      groupId: offer.group_id,
      groupTitle: offer.group_title,
      customers: offer.customers,
      words: offer.words,
      foundAt: offer.found_at,
      version: offer.version,
      cases: cases
        .filter(({ id }) => offer.case_ids.includes(id))
        .map((row) => ({ ...presentBrief(row), homeLabel: row.home_label, reporterName: row.reporter_name })),
    })),
  }
}
