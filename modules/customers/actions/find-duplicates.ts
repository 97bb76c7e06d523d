import type { Work } from '#platform/work/index.ts'

/** A phone that more files share belongs to an agent or a front desk, and says nothing. */
const mostSharers = 20

/**
 * Looks for files that may be of one person (S3-05) among those that the caller sees: of the given persons, or of
 * everybody where none are named. Pairs that somebody settled stay settled. One statement.
 */
export async function findDuplicates(work: Work, personIds?: readonly string[]): Promise<void> {
  await work.sql(statement(personIds !== undefined), [work.now, ...(personIds ? [personIds] : [])])
}

function statement(some: boolean): string {
  const among = (column: string) =>
    some ? `AND ${column} IN (SELECT t.${column} FROM customers.person t WHERE t.id = ANY ($2))` : ''
  const touching = some ? 'AND (a.id = ANY ($2) OR b.id = ANY ($2))' : ''
  const shared = (column: string) => `
    (SELECT ${column} FROM customers.person WHERE ${column} IS NOT NULL AND merged_into IS NULL ${among(column)}
      GROUP BY ${column} HAVING count(*) BETWEEN 2 AND ${mostSharers})`
  const homes = some
    ? `AND h.home_id IN (SELECT x.home_id FROM customers.holding x WHERE x.person_id = ANY ($2))`
    : ''
  return `
  WITH pair AS (
    SELECT a.id AS one, b.id AS other, 'sameIdentityNumber' AS reason FROM ${shared('identity_index')} s
      JOIN customers.person a USING (identity_index) JOIN customers.person b USING (identity_index)
     WHERE a.id < b.id AND a.merged_into IS NULL AND b.merged_into IS NULL ${touching}
    UNION ALL
    SELECT a.id, b.id, 'samePhone' FROM ${shared('phone_index')} s
      JOIN customers.person a USING (phone_index) JOIN customers.person b USING (phone_index)
     WHERE a.id < b.id AND a.merged_into IS NULL AND b.merged_into IS NULL ${touching}
    UNION ALL
    SELECT a.id, b.id, 'soundsAlikeSameTail' FROM customers.person a
      JOIN customers.person b ON b.phone_tail_index = a.phone_tail_index AND b.name_pinyin = a.name_pinyin
     WHERE ${some ? 'a.id = ANY ($2) AND a.id <> b.id' : 'a.id < b.id'} AND a.phone_index <> b.phone_index
       AND a.merged_into IS NULL AND b.merged_into IS NULL
    UNION ALL
    SELECT a.id, b.id, 'sameNameAndHome' FROM customers.holding h JOIN customers.holding i ON i.home_id = h.home_id AND i.person_id > h.person_id
      JOIN customers.person a ON a.id = h.person_id JOIN customers.person b ON b.id = i.person_id
     WHERE a.name = b.name AND a.merged_into IS NULL AND b.merged_into IS NULL ${homes} ${touching}
  ), found AS (
    SELECT least(one, other) AS one, greatest(one, other) AS other, array_agg(DISTINCT reason ORDER BY reason) AS reasons
      FROM pair GROUP BY 1, 2
  )
  INSERT INTO customers.duplicate AS d (id, person_a, person_b, reasons, found_at)
  SELECT uuidv7(), one, other, reasons, $1 FROM found
  ON CONFLICT (person_a, person_b) DO UPDATE SET reasons = excluded.reasons
    WHERE d.state = 'open' AND d.reasons IS DISTINCT FROM excluded.reasons`
}
