import { connect } from '#platform/database/connect.ts'
import { logins, urlAs } from '#platform/database/roles.ts'
import { useTestDatabase } from '#platform/testing/index.ts'
import { testSecret } from '#platform/testing/test-secret.ts'
import { openDatabase, type Database } from '#platform/work/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wholeOrNot } from './whole-or-not.ts'

describe('a stage of the demo group', () => {
  const house = useTestDatabase([])
  let app: ReturnType<typeof connect>
  beforeAll(() => {
    app = connect({ url: urlAs(house.ownerUrl, logins.app, testSecret), max: 2 })
  })
  afterAll(() => app.end())
  const mark = (database: Database, key: string) =>
    database.asSystem('test', async (work) => {
      work.enqueue('nothing', {})
      await work.sql('INSERT INTO platform.mark (key) VALUES ($1)', [key])
    })
  const marks = async () =>
    (
      await house.owner.query<{ key: string }>(
        "SELECT key FROM platform.mark WHERE key LIKE 'stage %' ORDER BY key",
      )
    ).rows.map(({ key }) => key)
  const stage = (run: (database: Database) => Promise<void>) =>
    wholeOrNot(app, (joined) => run(openDatabase(joined, house.database.services)))

  it('is there whole once it is told, though a unit of work in it failed and went another way', async () => {
    await stage(async (database) => {
      await mark(database, 'stage 1')
      await expect(mark(database, 'stage 1')).rejects.toThrow()
      await Promise.all([mark(database, 'stage 2'), mark(database, 'stage 3')])
      expect(await marks(), 'seen by nobody before its end').toEqual([])
    })
    expect(await marks()).toEqual(['stage 1', 'stage 2', 'stage 3'])
  })

  it('is not there at all when it ends halfway, so that the next start tells it from its beginning', async () => {
    const halfway = stage(async (database) => {
      await mark(database, 'stage 4')
      throw new Error('the power went')
    })
    await expect(halfway).rejects.toThrow('the power went')
    expect(await marks()).not.toContain('stage 4')
    await stage((database) => mark(database, 'stage 4'))
    expect(await marks()).toContain('stage 4')
  })
})
