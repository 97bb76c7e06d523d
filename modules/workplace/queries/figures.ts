import { groupToday } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type FigureGroup, quarterDays, quarterOf, shareKept } from '../conduct-check.ts'

interface Counted {
  kept: number
  notKept: number
  notSeen: number
  checks: number
}

const groups: Record<FigureGroup, { key: string; zh: string; en: string; join?: string }> = {
  department: { key: 'c.department_id', zh: 'c.department_name', en: 'c.department_name' },
  city: {
    key: 'n.id',
    zh: 'n.name',
    en: 'n.name',
    join: `LEFT JOIN scope.node_branch b ON b.node_id = c.node_id
             AND b.ancestor_id IN (SELECT x.id FROM organization.node x WHERE x.kind = 'cityCompany')
           LEFT JOIN organization.node n ON n.id = b.ancestor_id`,
  },
  chapter: { key: 'l.chapter', zh: 'l.chapter', en: 'l.chapter' },
  rule: { key: 'l.rule_key', zh: 'l.zh', en: 'l.en' },
}

const counts = `count(*) FILTER (WHERE l.result = 'kept')::int AS kept, count(*) FILTER (WHERE l.result = 'notKept')::int AS "notKept",
  count(*) FILTER (WHERE l.result = 'notSeen')::int AS "notSeen", count(DISTINCT c.id)::int AS checks`

/** Rules kept out of rules seen, of the checks of a quarter in the caller's reach, gathered one way. */
export async function conductFigures(
  work: Work,
  { quarter, by = 'department' }: { quarter?: string; by?: FigureGroup },
) {
  const wanted = quarter ?? quarterOf(await groupToday(work))
  const { from, until } = quarterDays(wanted)
  const { key, zh, en, join = '' } = groups[by]
  const source = `FROM workplace.conduct_check c JOIN workplace.check_line l ON l.check_id = c.id`
  const within = `WHERE c.checked_on BETWEEN $1 AND $2`
  const [whole] = await work.sql<Counted>(`SELECT ${counts} ${source} ${within}`, [from, until])
  const items = await work.sql<Counted & { key: string | null; zh: string | null; en: string | null }>(
    `SELECT ${key}::text AS key, max(${zh}) AS zh, max(${en}) AS en, ${counts} ${source} ${join} ${within} GROUP BY 1
      ORDER BY count(*) FILTER (WHERE l.result = 'notKept') DESC, 2 NULLS LAST`,
    [from, until],
  )
  const withShare = <Row extends Counted>(row: Row) => ({ ...row, share: shareKept(row) })
  return { quarter: wanted, from, until, whole: withShare(whole!), items: items.map(withShare) }
}
