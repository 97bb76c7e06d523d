import { completeAction } from '#modules/journey/actions/complete-action.ts'
import { planHomes } from '#modules/journey/actions/plan-homes.ts'
import { planProjects } from '#modules/journey/actions/plan-projects.ts'
import { missingEvidence, sealOf } from '#modules/journey/evidence.ts'
import type { EvidenceKind, EvidenceNeed } from '#modules/journey/standard-action.ts'
import { syncPermissions } from '#modules/identity/index.ts'
import { createIdentity } from '#modules/identity/module.ts'
import { logins, urlAs } from '#platform/database/roles.ts'
import { buildStaffActor, type TestDatabase, useTestDatabase } from '#platform/testing/index.ts'
import { testSecret } from '#platform/testing/test-secret.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { complaints } from './content/complaints.ts'
import { type DemoProject, projects } from './content/projects.ts'
import { readConfig } from '../app/config.ts'
import { modulesWith } from '../app/modules.ts'
import { loadDemo } from './load.ts'
import type { Part } from './part-names.ts'

/** Homes of the known project, of one that is being built, of one in another city, and of those that are there for their complaints. */
const homes: Readonly<Record<string, number>> = { YHW: 60, SXF: 66, MTG: 60, YPH: 12, QYS: 12, WZX: 12 }
const small: DemoProject[] = projects
  .filter(({ code }) => code in homes)
  .map((one) => ({ ...one, homes: homes[one.code]! }))

async function load(house: TestDatabase, halves: (Part | undefined)[] = [undefined]): Promise<void> {
  const { services } = house.database
  const appUrl = urlAs(house.ownerUrl, logins.app, testSecret)
  const identity = createIdentity({
    urls: {
      app: appUrl,
      auth: urlAs(house.ownerUrl, logins.auth, testSecret),
    },
    services,
    secret: testSecret,
    baseUrl: 'http://127.0.0.1:4600',
    sendPhoneCode: () => Promise.resolve(),
    findPersonByPhone: () => Promise.resolve(null),
    residentScope: () => Promise.resolve(null),
  })
  const modules = modulesWith(readConfig({ DEMO: 'on' }), [identity.module])
  await house.database.asSystem('test', (work) => syncPermissions(work, modules))
  await Promise.all(halves.map((part) => loadDemo({ appUrl, services, identity, projects: small, part })))
  await identity.close()
}

describe('the demo group', () => {
  const house = useTestDatabase([], '2026-11-20T09:00:00+08:00')
  const twin = useTestDatabase([], '2026-11-20T09:00:00+08:00')
  beforeAll(async () => {
    await load(house)
    await load(twin, ['service', 'sales'])
  }, 120_000)
  const rows = async <Row extends object>(sql: string, of = house): Promise<Row[]> =>
    (await of.owner.query<Row>(sql)).rows

  it('is the same wherever it is built, in one piece or by two halves side by side, except for its ids', async () => {
    const story = (of: TestDatabase) =>
      rows(
        `SELECT h.home_code, a.action_key, a.occurrence, a.due_on, a.done_at, a.done_by_name, a.customer_confirmed_at,
                (SELECT string_agg(e.kind || coalesce(e.text, ''), '|' ORDER BY e.kind, e.text) FROM journey.evidence e
                  WHERE e.project_id = a.project_id AND e.action_id = a.id) AS evidence
           FROM journey.action a LEFT JOIN estate.home h ON h.id = a.home_id ORDER BY 1, 2, 3, 4, 5, 6, 7, 8`,
        of,
      )
    const told = await story(house)
    expect(told.length).toBeGreaterThan(1000)
    expect(await story(twin)).toEqual(told)
    const people = 'SELECT name, initials, sex FROM customers.person ORDER BY 1, 2, 3'
    expect(await rows(people, twin)).toEqual(await rows(people))
    const cases = 'SELECT number, kind, state, title, opened_at FROM cases.case_file ORDER BY number'
    expect(await rows(cases, twin)).toEqual(await rows(cases))
  })

  it('[6.2] has each of the thirty complaints of the brief with its topic and urgency, with the department that must act, at every stage', async () => {
    const found = await rows<{
      text: string
      topic: string
      urgency: string
      departments: string[]
      state: string
    }>(
      `SELECT f.title AS text, k.code AS topic, f.urgency, f.state,
              array(SELECT d.kind FROM cases.task t JOIN organization.department d ON d.id = t.department_id
                     WHERE t.project_id = f.project_id AND t.case_id = f.id) AS departments
         FROM cases.case_file f JOIN cases.category k ON k.id = f.category_id WHERE f.kind = 'complaint'`,
    )
    expect(complaints).toHaveLength(30)
    const standing = complaints.map(({ text, topic, urgency, department }) =>
      found.find(
        (one) =>
          one.text === text &&
          one.topic === topic &&
          one.urgency === urgency &&
          one.departments.includes(department),
      ),
    )
    expect(complaints.filter((_, index) => !standing[index]).map(({ text }) => text)).toEqual([])
    expect([...new Set(standing.map((one) => one!.state))].toSorted()).toEqual(
      ['assigned', 'closed', 'inProgress', 'investigating', 'planned', 'reopened', 'resultGiven'].toSorted(),
    )
  })

  it('tells of a change that buyers accepted by silence on day 16, the same wherever it is built', async () => {
    const answers = `SELECT c.number, h.home_code, n.served_on, n.answer, n.answered_on - n.served_on AS days
       FROM construction.notice n JOIN construction.change c ON c.id = n.about_id JOIN estate.home h ON h.id = n.home_id
      ORDER BY 1, 2`
    const told = await rows<{ answer: string | null; days: number | null }>(answers)
    expect(told.filter(({ answer }) => answer === 'silent').map(({ days }) => days)).toEqual([16, 16, 16])
    expect(await rows(answers, twin)).toEqual(told)
  })

  it('has a past: most of it in time, some late, some forgotten, some confirmed by the owner', async () => {
    const [past] = await rows<Record<'done' | 'late' | 'forgotten' | 'confirmed', number>>(
      `SELECT count(*) FILTER (WHERE done_at IS NOT NULL)::int AS done, count(*) FILTER (WHERE done_late)::int AS late,
              count(*) FILTER (WHERE done_at IS NULL AND due_on < '2026-11-20' AND is_applicable)::int AS forgotten,
              count(*) FILTER (WHERE customer_confirmed_at IS NOT NULL)::int AS confirmed FROM journey.action`,
    )
    expect(past!.done).toBeGreaterThan(500)
    for (const some of [past!.late, past!.forgotten, past!.confirmed]) {
      expect(some).toBeGreaterThan(10)
      expect(some).toBeLessThan(past!.done)
    }
  })

  it('lets every sold home that is not delivered wait for its delivery', async () => {
    const [waiting] = await rows<{ sold: number; waiting: number }>(
      `SELECT count(*)::int AS sold, count(d.id) FILTER (WHERE d.delivered_on IS NULL)::int AS waiting
         FROM sales.contract c JOIN estate.project p ON p.id = c.project_id
         LEFT JOIN delivery.home_delivery d ON d.contract_id = c.id WHERE p.code LIKE '%SXF'`,
    )
    expect(waiting!.sold).toBeGreaterThan(50)
    expect(waiting!.waiting).toBe(waiting!.sold)
  })

  it('has done nothing without the evidence that the standard asks for, but for a call-back asked at the counter and notices of which no receipt has come yet, and every seal is whole', async () => {
    const done = await rows<{ key: string; needs: EvidenceNeed[]; kinds: EvidenceKind[] }>(
      `SELECT a.action_key AS key, s.evidence AS needs,
              (SELECT coalesce(jsonb_agg(e.kind), '[]') FROM journey.evidence e WHERE e.project_id = a.project_id AND e.action_id = a.id) AS kinds
         FROM journey.action a JOIN journey.journey j ON j.project_id = a.project_id AND j.id = a.journey_id
         JOIN journey.standard_action s ON s.standard_id = j.standard_id AND s.key = a.action_key WHERE a.done_at IS NOT NULL`,
    )
    const lacking = done.filter(({ needs, kinds }) => missingEvidence(needs, kinds).length > 0)
    const notices = lacking.filter(({ key }) => key === '3.2')
    expect(lacking.filter((one) => !notices.includes(one)).map(({ key }) => key)).toEqual(['4.11'])
    expect(notices.length).toBeGreaterThan(0)
    expect(notices.length).toBeLessThan(done.filter(({ key }) => key === '3.2').length)
    const pieces = await rows<Parameters<typeof sealOf>[0] & { sha256: string }>(
      `SELECT action_id AS "actionId", kind, text, file_sha256 AS "fileSha256", recorded_at AS "recordedAt", recorded_by AS "recordedBy",
              device_time AS "deviceTime", device_latitude AS "deviceLatitude", device_longitude AS "deviceLongitude",
              replaces_id AS "replacesId", replace_reason AS "replaceReason", sha256 FROM journey.evidence`,
    )
    expect(pieces.filter((piece) => sealOf(piece) !== piece.sha256)).toEqual([])
  })

  it('is what the product itself would have planned: planning every home and project again changes nothing', async () => {
    const ids = async (sql: string) => (await rows<{ id: string }>(sql)).map(({ id }) => id)
    const homeIds = await ids('SELECT home_id AS id FROM sales.contract')
    const projectIds = await ids('SELECT id FROM estate.project')
    const planned = await house.database.asSystem('test', async (work) => [
      await planHomes(work, homeIds),
      await planProjects(work, projectIds),
    ])
    expect(planned).toEqual([
      { added: 0, changed: 0 },
      { added: 0, changed: 0 },
    ])
  })

  it('asks for the risk review of the project that is being built, and tells the channels with each bulletin', async () => {
    const planned = await rows<{ key: string; count: number }>(
      `SELECT a.action_key AS key, count(*)::int AS count FROM journey.action a JOIN estate.project p ON p.id = a.project_id
        WHERE p.code LIKE '%SXF' AND a.action_key IN ('3.1', '3.5', '3.7') GROUP BY 1 ORDER BY 1`,
    )
    const [bulletins, channels, reviews] = planned
    expect(channels!.count).toBe(bulletins!.count)
    expect(reviews!.count).toBeGreaterThan(0)
  })

  it('keeps of a deed what the product keeps of one, column by column, with the same event', async () => {
    const [open] = await rows<{ id: string; version: number; key: string }>(
      `SELECT id, version, action_key AS key FROM journey.action
        WHERE done_at IS NULL AND is_applicable AND due_from <= '2026-11-20' AND home_id IS NOT NULL
          AND action_key IN (SELECT action_key FROM journey.action WHERE done_at IS NOT NULL AND customer_confirmed_at IS NULL)
          AND action_key IN (SELECT key FROM journey.standard_action WHERE evidence @> '[{"anyOf": ["callRecord"]}]' AND jsonb_array_length(evidence) = 1)
        ORDER BY id LIMIT 1`,
    )
    const actor = buildStaffActor(['journey.do', 'journey.read'])
    await house.database.withWork({ actor, permission: 'journey.do' }, (work) =>
      completeAction(work, open!.id, {
        version: open!.version,
        evidence: [{ kind: 'callRecord', text: '已致电。' }],
      }),
    )
    const kept = (id: string) =>
      rows<{ filled: string[]; pieces: string[]; event: string[] }>(
        `SELECT (SELECT array_agg(key ORDER BY key) FROM jsonb_each(to_jsonb(a)) WHERE value <> 'null') AS filled,
                (SELECT array_agg(key ORDER BY key) FROM journey.evidence e, jsonb_each(to_jsonb(e)) WHERE e.action_id = a.id AND value <> 'null') AS pieces,
                (SELECT array_agg(key ORDER BY key) FROM platform.event v, jsonb_each(to_jsonb(v) - 'request_id' || v.payload) WHERE v.subject_id = a.id AND value <> 'null'
                    AND v.name = 'journey.action_done.v1' AND key NOT LIKE 'actor%') AS event
           FROM journey.action a WHERE a.id = '${id}'`,
      )
    const [told] = await rows<{ id: string }>(
      `SELECT id FROM journey.action WHERE done_at IS NOT NULL AND customer_confirmed_at IS NULL AND action_key = '${open!.key}'
          AND id <> '${open!.id}' AND home_id IS NOT NULL AND responsible_staff_id IS NOT DISTINCT FROM
            (SELECT responsible_staff_id FROM journey.action WHERE id = '${open!.id}') LIMIT 1`,
    )
    expect(await kept(told!.id)).toEqual(await kept(open!.id))
  })

  it('is built once', async () => {
    const count = () => rows('SELECT count(*) FROM platform.event')
    const before = await count()
    await load(house)
    expect(await count()).toEqual(before)
  })
})
