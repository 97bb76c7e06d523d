import { readFileSync } from 'node:fs'
import { settle } from '../cases/people.ts'
import { withoutIndexes } from '../cases/seeded.ts'
import type { House } from '../lib/house.ts'
import { say } from '../lib/say.ts'

const atOnce = 500_000

/** So many cases without their words and terms, which a list does not read; open ones of a department have its task. */
export async function seedInbox(house: House, cases: number): Promise<void> {
  const { owner } = house
  await settle(house)
  await withoutIndexes(owner, ['cases.case_file', 'cases.task'], async () => {
    const client = await owner.connect()
    await client.query('SET session_replication_role = replica')
    await client.query('SET synchronous_commit = off')
    const statement = readFileSync(new URL('seed.sql', import.meta.url), 'utf8')
    for (let from = 1; from <= cases; from += atOnce) {
      const settings = { cases, from, until: Math.min(from + atOnce - 1, cases) }
      for (const [name, value] of Object.entries(settings))
        await client.query('SELECT set_config($1, $2, false)', [`bench.${name}`, String(value)])
      await client.query(statement)
      say(`${settings.until} cases written`)
    }
    await client.query(
      `INSERT INTO cases.task (id, project_id, case_id, case_opened_at, department_id, department_name, state, reason, handed_over_at, handed_over_by_name)
       SELECT uuidv7(), project_id, id, opened_at, department_id, '客户服务中心', 'accepted', '请核实', opened_at, owner_name
         FROM cases.case_file WHERE department_id IS NOT NULL ORDER BY opened_at`,
    )
    client.release(true)
  })
}
