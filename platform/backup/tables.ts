import type { Client } from '../database/connect.ts'

export interface Table {
  /** Quoted, with its schema. */
  name: string
  columns: string[]
}

/**
 * Every table that holds data, parents before the tables that refer to them. The transaction number of an event is left
 * out: in another cluster it would lie in the future, and listeners would hear of the event again and again.
 */
export async function tablesInOrder(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { refers: string[] }>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name,
           (SELECT array_agg(quote_ident(a.attname) ORDER BY a.attnum) FROM pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
               AND (n.nspname, c.relname, a.attname) <> ('platform', 'event', 'xid')) AS columns,
           coalesce((SELECT array_agg(DISTINCT format('%I.%I', rn.nspname, r.relname)) FROM pg_constraint k
              JOIN pg_class r ON r.oid = k.confrelid JOIN pg_namespace rn ON rn.oid = r.relnamespace
             WHERE k.conrelid = c.oid AND k.contype = 'f' AND r.oid <> c.oid), '{}') AS refers
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname NOT IN ('pg_catalog', 'information_schema')
       AND NOT (n.nspname = 'public' AND c.relname = 'migration') AND NOT (n.nspname = 'graphile_worker' AND c.relname = 'migrations')
     ORDER BY 1`)
  const left = new Map(rows.map((row) => [row.name, row]))
  const ordered: Table[] = []
  while (left.size) {
    const free = [...left.values()].filter(({ refers }) => !refers.some((parent) => left.has(parent)))
    if (!free.length)
      throw new Error(`Tables refer to each other in a circle: ${[...left.keys()].join(', ')}`)
    for (const { name, columns } of free) {
      left.delete(name)
      ordered.push({ name, columns })
    }
  }
  return ordered
}

/** Puts every identity and sequence behind the highest value in use. */
export async function moveSequences(client: Client): Promise<void> {
  await client.query(`
    DO $$ DECLARE s record; BEGIN
      FOR s IN SELECT d.refobjid::regclass AS tbl, a.attname AS col, q.oid::regclass AS seq
                 FROM pg_class q JOIN pg_depend d ON d.objid = q.oid AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
                 JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                WHERE q.relkind = 'S' LOOP
        EXECUTE format('SELECT setval(%L, coalesce((SELECT max(%I) FROM %s), 0) + 1, false)', s.seq, s.col, s.tbl);
      END LOOP;
    END $$`)
}
