import { readFileSync } from 'node:fs'
import { settle } from '../cases/people.ts'
import { withoutIndexes } from '../cases/seeded.ts'
import type { House } from '../lib/house.ts'
import { say } from '../lib/say.ts'
import { textOf } from './texts.ts'

const atOnce = 2000

/** So many cases with the words to find them by. */
export async function seedTexts(house: House, texts: number): Promise<void> {
  const { owner } = house
  await settle(house)
  await withoutIndexes(owner, ['cases.case_file', 'cases.case_text'], async () => {
    const client = await owner.connect()
    await client.query('SET session_replication_role = replica')
    await client.query('SET synchronous_commit = off')
    const settings = { cases: texts, from: 1, until: texts }
    for (const [name, value] of Object.entries(settings))
      await client.query('SELECT set_config($1, $2, false)', [`bench.${name}`, String(value)])
    await client.query(readFileSync(new URL('../inbox/seed.sql', import.meta.url), 'utf8'))
    await client.query(
      `CREATE TEMP TABLE numbered AS SELECT row_number() OVER (ORDER BY opened_at, id)::int AS n, id, project_id, opened_at FROM cases.case_file`,
    )
    await client.query('CREATE INDEX ON numbered (n)')
    for (let from = 1; from <= texts; from += atOnce) {
      const numbers = Array.from({ length: Math.min(atOnce, texts - from + 1) }, (_, index) => from + index)
      const words = numbers.map((n) => textOf(n))
      await client.query(
        `INSERT INTO cases.case_text (id, project_id, opened_at, body, grams)
         SELECT c.id, c.project_id, c.opened_at, w.body, w.grams::text[] || c.project_id::text
           FROM unnest($1::int[], $2::text[], $3::text[]) AS w(n, body, grams) JOIN numbered c ON c.n = w.n ORDER BY w.n`,
        [
          numbers,
          words.map(({ body }) => body),
          words.map(({ grams }) => `{${grams.map((gram) => JSON.stringify(gram)).join(',')}}`),
        ],
      )
      if (from % 100_000 === 1) say(`${from - 1} texts written`)
    }
    client.release(true)
  })
}
