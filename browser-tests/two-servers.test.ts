import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeTestFolder } from '#platform/testing/test-folder.ts'
import { callerAt } from './lib/caller.ts'
import { type Postgres, startPostgres } from './lib/postgres.ts'
import { type Product, startProduct } from './lib/product.ts'
import { addProject, administrator } from './lib/small-house.ts'
import { listenWith } from './lib/stream.ts'

describe('two servers that start at the same moment on one empty database', () => {
  let postgres: Postgres
  let folder: string
  let one: Product
  let two: Product

  beforeAll(async () => {
    postgres = await startPostgres()
    await postgres.create('shared')
    folder = makeTestFolder('two')
    const env = { DATABASE_URL: postgres.urlOf('shared'), SECRET_KEY: 'one secret for both servers' }
    const start = async (name: string) => {
      await mkdir(join(folder, name))
      return startProduct({ demo: false, folder: join(folder, name), env })
    }
    ;[one, two] = await Promise.all([start('one'), start('two')])
  })
  afterAll(async () => {
    await Promise.all([one?.stop(), two?.stop()])
    await postgres?.end()
    await rm(folder, { recursive: true, force: true })
  })

  it('migrate once, and both are ready', async () => {
    for (const { url } of [one, two]) expect((await fetch(`${url}/readyz`)).status).toBe(200)
    const [{ doubled } = { doubled: -1 }] = await postgres.ask<{ doubled: number }>(
      'shared',
      `SELECT count(*)::int - count(DISTINCT name)::int AS doubled FROM public.migration`,
    )
    expect(doubled).toBe(0)
  })

  it('found one group, although both are asked at once', async () => {
    const found = ({ url }: Product, groupName: string) =>
      callerAt(url).send('POST', '/first-run', { groupName, administratorName: '季云舒', ...administrator })
    const answers = await Promise.all([found(one, '栖川集团'), found(two, '另一个集团')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
    const groups = await postgres.ask('shared', `SELECT 1 FROM organization.node WHERE kind = 'group'`)
    expect(groups).toHaveLength(1)
  })

  it('share sign-ins, and each tells its listeners what happened on the other', async () => {
    const [here, there] = [callerAt(one.url), callerAt(two.url)]
    await here.signIn(administrator.username, administrator.password)
    await there.signIn(administrator.username, administrator.password)
    const projectId = await addProject(here)
    const stream = await listenWith(there)
    const register = async (name: string) => {
      const body = { projectId, source: 'onlineEnquiry', name }
      const { person } = await here.ask<{ person: { id: string } }>('POST', '/persons', body)
      return person.id
    }
    const heard = () => stream.heard.map(({ subject }) => subject[1])
    const first = await register('第一位客人')
    await expect.poll(heard, { timeout: 5000 }).toContain(first)
    stream.cut()
    const meanwhile = await register('断线时的客人')
    await expect.poll(heard, { timeout: 5000 }).toContain(meanwhile)
    expect(stream.lastIds[1]).toMatch(/^\d+:\d+:/)
    await stream.stop()
  })

  it('refuse a third that brings other keys, before it changes anything', async () => {
    await mkdir(join(folder, 'three'))
    const third = startProduct({
      demo: false,
      folder: join(folder, 'three'),
      env: { DATABASE_URL: postgres.urlOf('shared'), SECRET_KEY: 'another secret' },
    })
    await expect(third).rejects.toThrow('sealed with other keys')
    await callerAt(one.url).signIn(administrator.username, administrator.password)
  })
})
