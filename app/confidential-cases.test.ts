import { allContracts } from '../guards/api/contracts.ts'
import { sampleOf } from '../guards/api/sample.ts'
import { permissions as boardPermissions } from '#modules/board/access.ts'
import { watchPromises } from '#modules/cases/jobs/watch-promises.ts'
import { buildDesk, buildOffice, countChanges, type Desk } from '#modules/cases/testing/index.ts'
import { writeDueMornings } from '#modules/insights/jobs/write-mornings.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { Actor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Config } from './config.ts'
import { modulesWith } from './modules.ts'

type Body = Record<string, any>

const words = '栖霞鹭影'
const config = { baseUrl: 'https://tongxing.test', environment: {} } as unknown as Config
const modules = modulesWith(config, [])
const routes = (await allContracts())
  .filter(({ module }) => modules.some(({ name }) => name === module))
  .flatMap((contract) => Object.values(contract.routes))
  .filter(({ access }) => 'permission' in access)
const everyPermission = routes.flatMap(({ access }) => ('permission' in access ? [access.permission] : []))

describe('a letter to the chairman', () => {
  const house = useTestServer(modules)
  let desk: Desk
  let office: Awaited<ReturnType<typeof buildOffice>>
  const letter = { id: '', number: '' }
  const send = (actor: Actor, path: string, body?: object) =>
    house.send<Body>(actor, body ? 'POST' : 'GET', path, body)

  beforeAll(async () => {
    desk = await buildDesk(house.database)
    office = await buildOffice(house.database, desk)
    const { body } = await send(desk.owner, '/my-cases', {
      kind: 'complaint',
      title: `${words}的事`,
      body: `董事长您好，${words}一事，样板房承诺的绿地改成了车位，我不愿让项目的人知道是我说的。`,
      toChairman: 'chairmanOnly',
    })
    Object.assign(letter, { id: body.id, number: body.number })
    await house.settle()
    // The first answer is late, the next morning comes, and whatever counts, learns, warns and reminds has run.
    house.clock.set('2026-11-21T09:30:00+08:00')
    await watchPromises.run(house.database, {})
    await writeDueMornings(house.database, config.baseUrl)
    await countChanges(house.database)
    await house.settle()
    const all = modules
      .flatMap(({ jobs = [] }) => jobs)
      .filter(({ name }) => /^(cases|insights|improvement)\./.test(name))
    for (const job of all.filter(({ name }) => /learn|find-groups|tell-leads|climb|entrust|watch/.test(name)))
      await (job.run as (database: typeof house.database, payload: object) => Promise<unknown>)(
        house.database,
        {},
      )
    await house.settle()
  })

  /** Every route with the letter's id and number wherever something is asked for; changes are tried on cases alone. */
  async function sweep(actor: Actor, methods: readonly string[]): Promise<string[]> {
    const ids: Record<string, string> = {
      caseId: letter.id,
      personId: desk.owner.id,
      homeId: desk.homeId,
      projectId: desk.projectId,
      staffId: office.assistant.id,
    }
    const tries = routes.filter(
      ({ method, path }) => methods.includes(method) && (method === 'GET' || path.includes(':caseId')),
    )
    const found = await Promise.all(
      tries.map(async ({ method, path, query, body }) => {
        const place = path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? letter.id)
        const given = query ? (sampleOf(query) as Body) : {}
        const may = (name: string) => name in ((query as Body | undefined)?.properties ?? {})
        const asked = [
          { ...given, ...(may('projectId') && { projectId: desk.projectId }) },
          ...(may('q')
            ? [
                { ...given, q: words },
                { ...given, q: letter.number },
              ]
            : []),
        ]
        const sent = body && { ...(sampleOf(body) as Body) }
        for (const [name, id] of Object.entries(ids)) if (sent && name in sent) sent[name] = id
        for (const one of asked) {
          const to = `${place}?${new URLSearchParams(one as Record<string, string>)}`
          const reply = await house.send<Body>(
            actor,
            method as 'GET',
            to,
            method === 'GET' ? undefined : sent,
          )
          const said = JSON.stringify(reply.body ?? '')
          if ([words, letter.number, `"id":"${letter.id}"`].some((part) => said.includes(part)))
            return [`${method} ${path}`]
        }
        return []
      }),
    )
    return found.flat()
  }

  const strangers = () => {
    const usual = everyPermission.filter(
      (name) => name !== 'cases.readConfidential' && name !== 'cases.report',
    )
    const node = desk.group.companyIds[0]!
    return {
      agent: buildStaffActor(usual, [node], { id: desk.agent.id, name: '林夕' }),
      manager: buildStaffActor(usual, [node], { id: office.manager.id, name: '裴照' }),
      executive: buildStaffActor(usual, '*', { name: '何暖' }),
      moderator: buildStaffActor(Object.keys(boardPermissions), [node], { name: '版主' }),
    }
  }

  it('is found by none of the routes but for the office and its writer: tried one by one [S3-40]', async () => {
    const { agent, manager, executive, moderator } = strangers()
    for (const actor of [agent, manager, executive, moderator, desk.neighbour, desk.wife])
      expect(await sweep(actor, ['GET']), actor.name).toEqual([])
    for (const actor of [manager, desk.wife])
      expect(await sweep(actor, ['POST', 'PUT', 'PATCH', 'DELETE']), actor.name).toEqual([])
    const mayKnow = buildStaffActor(everyPermission, '*', { id: office.assistant.id, name: '俞知微' })
    expect(await sweep(mayKnow, ['GET'])).toEqual(
      expect.arrayContaining(['GET /cases', 'GET /cases/:caseId', 'GET /persons/:personId/timeline']),
    )
    expect(await sweep(desk.owner, ['GET'])).toEqual(['GET /my-cases', 'GET /my-cases/:caseId'])
  })

  it('is in no table that others read, and in no notice to them', async () => {
    const { rows: tables } = await house.owner.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND has_table_privilege('tongxing_app', c.oid, 'SELECT')
          AND has_schema_privilege('tongxing_app', n.oid, 'USAGE') AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
    )
    const { manager, executive } = strangers()
    const seen = (actor: Actor) =>
      house.database.withWork({ actor }, async (work) => {
        const found: string[] = []
        for (const { name } of tables) {
          const [row] = await work.sql<{ n: number }>(
            `SELECT count(*)::integer AS n FROM ${name} t WHERE strpos(t::text, $1) + strpos(t::text, $2) + strpos(t::text, $3) > 0`,
            [words, letter.number, letter.id],
          )
          if (row!.n) found.push(name)
        }
        return found
      })
    expect(tables.length).toBeGreaterThan(100)
    for (const actor of [manager, executive, desk.wife]) expect(await seen(actor), actor.name).toEqual([])
    expect(await seen(office.assistant)).toEqual(expect.arrayContaining(['cases.case_file', 'cases.entry']))
    const { rows: told } = await house.owner.query<{ id: string }>(
      'SELECT DISTINCT staff_id AS id FROM platform.message WHERE staff_id IS NOT NULL AND confidential',
    )
    expect(told.map(({ id }) => id).toSorted()).toEqual([office.assistant.id, office.chairman.id].toSorted())
    const { rows: counted } = await house.owner.query(
      'SELECT 1 FROM cases.counted UNION ALL SELECT 1 FROM cases.tally',
    )
    expect(counted).toEqual([])
  })

  it('is entrusted by name once its writer allows it, answered, and made an ordinary case with her consent', async () => {
    const see = (actor: Actor) => send(actor, `/cases/${letter.id}`)
    const version = async () => (await see(office.assistant)).body.version
    const entrust = async () =>
      send(office.assistant, `/cases/${letter.id}/entrustments`, {
        version: await version(),
        staffId: office.manager.id,
        reason: '请您亲自看一看，周五前回信。',
        dueAt: '2026-11-23T18:00:00+08:00',
      })
    expect((await entrust()).body.code).toBe('cases.for_chairman_only')
    expect((await send(desk.wife, `/my-cases/${letter.id}/passing-on`, {})).status).toBe(404)
    expect((await send(desk.owner, `/my-cases/${letter.id}/passing-on`, {})).status).toBe(201)
    expect((await see(office.manager)).status).toBe(404)
    expect((await entrust()).status).toBe(201)
    await house.settle()
    expect((await see(office.manager)).body).toMatchObject({
      ownerName: '裴照',
      confidence: 'mayPassOn',
      entrustments: [{ staffName: '裴照', entrustedByName: '俞知微', endedAt: null }],
    })
    expect((await see(desk.agent)).status).toBe(404)
    const toDepartment = { departmentId: desk.engineering, reason: '请核实' }
    expect((await send(office.manager, `/cases/${letter.id}/tasks`, toDepartment)).body.code).toBe(
      'cases.confidential',
    )
    // Not answered within the term: both hear of it, once.
    house.clock.set('2026-11-23T18:01:00+08:00')
    await house.settle()
    const { watchEntrustments } = await import('#modules/cases/jobs/watch-entrustments.ts')
    await watchEntrustments.run(house.database, {})
    await watchEntrustments.run(house.database, {})
    const { rows: late } = await house.owner.query<{ id: string }>(
      `SELECT staff_id AS id FROM platform.message WHERE template_key = 'caseEntrustedLate'`,
    )
    expect(late.map(({ id }) => id).toSorted()).toEqual([office.manager.id, office.assistant.id].toSorted())
    expect(
      (await send(office.manager, `/cases/${letter.id}/replies`, { body: '规划公示原图已寄给您。' })).status,
    ).toBe(201)
    const mine = (await send(desk.owner, `/my-cases/${letter.id}`)).body
    expect(mine.entries.at(-1)).toMatchObject({
      body: '规划公示原图已寄给您。',
      name: '裴照',
      post: '城市公司总经理',
    })

    const path = `/cases/${letter.id}/entrustments/${office.manager.id}`
    expect((await house.send<Body>(office.assistant, 'DELETE', path)).status).toBe(200)
    expect((await see(office.manager)).status).toBe(404)
    const lifted = await send(office.assistant, `/cases/${letter.id}/confidence-lifting`, {
      version: await version(),
      consent: '沈女士 11 月 23 日电话同意按普通来件办理。',
    })
    expect(lifted.body).toMatchObject({ confidence: null, ownerName: '林夕' })
    await house.settle()
    await countChanges(house.database)
    expect((await see(desk.agent)).status).toBe(200)
    expect((await send(desk.agent, `/cases?q=${words}`)).body.items).toMatchObject([
      { number: letter.number },
    ])
    const { rows: counted } = await house.owner.query(
      `SELECT 1 FROM cases.counted WHERE case_id = '${letter.id}'`,
    )
    expect(counted).toHaveLength(1)
    const again = { version: await version(), consent: '再次' }
    expect((await send(office.assistant, `/cases/${letter.id}/confidence-lifting`, again)).body.code).toBe(
      'cases.not_confidential',
    )
  })

  it('counting is for the clock of the house alone', async () => {
    const asAgent = (sql: string) => house.database.withWork({ actor: desk.agent }, (work) => work.sql(sql))
    await expect(asAgent(`SELECT cases.count_cases('{${letter.id}}', now())`)).rejects.toMatchObject({
      code: 'platform.not_found',
    })
    await asAgent(`SELECT cases.counted_until('999999', 1)`)
    const { rows } = await house.owner.query('SELECT 1 FROM cases.count_cursor WHERE position = 1')
    expect(rows).toEqual([])
  })
})
