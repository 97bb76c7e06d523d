import type { Work } from '#platform/work/index.ts'

/** A phone that more files share belongs to an agent or a front desk, and says nothing. */
const mostSharers = 20

/**
 * Looks for files that may be of one person (S3-05) among those that the caller sees: of the given persons, or of
 * everybody where none are named. Pairs that somebody settled stay settled. One statement.
 */
export async function findDuplicates(work: Work, personIds?: readonly string[]): Promise<void> {
  if (personIds) await work.sql(keeping(pairsOf), [work.now, personIds])
  else await work.sql(keeping(pairsOfAll), [work.now])
}

const unmerged = 'a.merged_into IS NULL AND b.merged_into IS NULL'

/** From few files to those that resemble them, each step by an index. */
const pairsOf = [
  sharing('identity_index', 'sameIdentityNumber'),
  sharing('phone_index', 'samePhone'),
  `SELECT a.id AS one, b.id AS other, 'soundsAlikeSameTail' AS reason FROM customers.person a
     JOIN customers.person b ON b.phone_tail_index = a.phone_tail_index AND b.name_pinyin = a.name_pinyin
    WHERE a.id = ANY ($2) AND a.id <> b.id AND a.phone_index <> b.phone_index AND ${unmerged}`,
  `SELECT a.id AS one, b.id AS other, 'sameNameAndHome' AS reason FROM customers.person a
     JOIN customers.holding h ON h.person_id = a.id JOIN customers.holding i ON i.home_id = h.home_id
     JOIN customers.person b ON b.id = i.person_id
    WHERE a.id = ANY ($2) AND a.id <> b.id AND a.name = b.name AND ${unmerged}`,
]

/** The whole register at once, by hashing. */
const pairsOfAll = [
  sharingAnywhere('identity_index', 'sameIdentityNumber'),
  sharingAnywhere('phone_index', 'samePhone'),
  `SELECT a.id AS one, b.id AS other, 'soundsAlikeSameTail' AS reason FROM customers.person a
     JOIN customers.person b ON b.phone_tail_index = a.phone_tail_index AND b.name_pinyin = a.name_pinyin
    WHERE a.id < b.id AND a.phone_index <> b.phone_index AND ${unmerged}`,
  `SELECT a.id AS one, b.id AS other, 'sameNameAndHome' AS reason FROM customers.holding h
     JOIN customers.holding i ON i.home_id = h.home_id AND i.person_id > h.person_id
     JOIN customers.person a ON a.id = h.person_id JOIN customers.person b ON b.id = i.person_id
    WHERE a.name = b.name AND ${unmerged}`,
]

function sharing(column: string, reason: string): string {
  return `SELECT a.id AS one, b.id AS other, '${reason}' AS reason FROM customers.person a JOIN customers.person b USING (${column})
    WHERE a.id = ANY ($2) AND a.id <> b.id AND ${unmerged} AND (SELECT count(*) FROM customers.person c
      WHERE c.${column} = a.${column} AND c.merged_into IS NULL) <= ${mostSharers}`
}

function sharingAnywhere(column: string, reason: string): string {
  return `SELECT a.id AS one, b.id AS other, '${reason}' AS reason
     FROM (SELECT ${column} FROM customers.person WHERE ${column} IS NOT NULL AND merged_into IS NULL
            GROUP BY ${column} HAVING count(*) BETWEEN 2 AND ${mostSharers}) s
     JOIN customers.person a USING (${column}) JOIN customers.person b USING (${column}) WHERE a.id < b.id AND ${unmerged}`
}

function keeping(pairs: readonly string[]): string {
  return `
  WITH found AS (
    SELECT least(one, other) AS one, greatest(one, other) AS other, array_agg(DISTINCT reason ORDER BY reason) AS reasons
      FROM (${pairs.join(' UNION ALL ')}) pair GROUP BY 1, 2
  )
  INSERT INTO customers.duplicate AS d (id, person_a, person_b, reasons, found_at)
  SELECT uuidv7(), one, other, reasons, $1 FROM found
  ON CONFLICT (person_a, person_b) DO UPDATE SET reasons = excluded.reasons
    WHERE d.state = 'open' AND d.reasons IS DISTINCT FROM excluded.reasons`
}
