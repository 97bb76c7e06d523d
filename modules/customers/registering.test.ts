import { describe, expect, it } from 'vitest'
import { buildStaffActor } from '#platform/testing/index.ts'
import { findPersonByPhone, personsById, registerPerson, registerPersons } from './index.ts'
import { buildOwner, buildPerson } from './testing/index.ts'
import { useCustomers } from './testing/use-customers.ts'

describe('registering customers', () => {
  const house = useCustomers()
  const { system } = house
  const staff = (nodeId: string) => ({
    actor: buildStaffActor(['customers.edit'], [nodeId]),
    permission: 'customers.edit',
  })

  const shen = { name: '沈佳禾', phone: '138 0000 0001', identityNumber: '310101199003071234' }

  it('keeps one file for a person who comes to two projects, and never shows a stranger’s file [S0-30]', async () => {
    const first = await house.database.withWork(staff(house.near.nodeId), (work) =>
      registerPerson(work, { ...shen, projectId: house.near.projectId, source: 'sale' }),
    )
    const before = await house.database.withWork(staff(house.far.nodeId), (work) =>
      personsById(work, [first.personId]),
    )
    expect(before.size).toBe(0)
    const second = await house.database.withWork(staff(house.far.nodeId), (work) =>
      registerPerson(work, {
        name: '沈佳禾',
        phone: '13800000001',
        occupation: '教师',
        projectId: house.far.projectId,
        source: 'onlineEnquiry',
      }),
    )
    expect([first.created, second]).toEqual([true, { personId: first.personId, created: false }])
    const seen = await house.database.withWork(staff(house.far.nodeId), (work) =>
      personsById(work, [first.personId]),
    )
    expect(seen.get(first.personId)).toMatchObject({ name: '沈佳禾', maskedPhone: '138****0001' })
    const { rows } = await house.owner.query(
      'SELECT cardinality(project_ids) AS projects, occupation FROM customers.person WHERE id = $1',
      [first.personId],
    )
    expect(rows).toEqual([{ projects: 2, occupation: '教师' }])
    const intake = await house.owner.query(
      'SELECT source FROM customers.intake WHERE person_id = $1 ORDER BY at',
      [first.personId],
    )
    expect(intake.rows.map(({ source }) => source).toSorted()).toEqual(['onlineEnquiry', 'sale'])
  })

  it('opens a file of its own for somebody of another name who leaves the same phone', async () => {
    const wife = await system((work) =>
      registerPerson(work, {
        name: '陆一鸣',
        phone: '13800000001',
        projectId: house.near.projectId,
        source: 'sale',
      }),
    )
    expect(wife.created).toBe(true)
  })

  it('writes neither phone nor identity number in clear anywhere', async () => {
    const { rows } = await house.owner.query(`SELECT to_jsonb(p)::text AS line FROM customers.person p
      UNION ALL SELECT to_jsonb(a)::text FROM platform.audit_log a UNION ALL SELECT to_jsonb(e)::text FROM platform.event e`)
    expect(rows.filter(({ line }) => /13800000001|310101199003071234/.test(line))).toEqual([])
  })

  it('makes one file of two registrations of the same new person at the same moment', async () => {
    const register = () =>
      house.database.withWork(staff(house.near.nodeId), (work) =>
        registerPerson(work, {
          name: '程思远',
          phone: '13800000077',
          projectId: house.near.projectId,
          source: 'sale',
        }),
      )
    const [one, other] = await Promise.all([register(), register()])
    expect(one.personId).toBe(other.personId)
    expect([one.created, other.created].toSorted()).toEqual([false, true])
  })

  it('registers five hundred people in a handful of statements', async () => {
    const people = Array.from({ length: 500 }, (_, index) => ({
      name: '贺之洲',
      phone: `139${String(index).padStart(8, '0')}`,
    }))
    const counted = await system(async (work) => {
      let statements = 0
      const counting = new Proxy(work, {
        get: (target, key) =>
          key === 'sql'
            ? (...args: Parameters<typeof work.sql>) => (statements++, target.sql(...args))
            : Reflect.get(target, key),
      })
      const registered = await registerPersons(counting, house.near.projectId, 'import', people)
      return { statements, made: new Set(registered.map(({ personId }) => personId)).size }
    })
    expect(counted.made).toBe(500)
    expect(counted.statements).toBeLessThanOrEqual(6)
  })

  it('refuses wrong fields by name', async () => {
    const wrong = system((work) =>
      registerPerson(work, {
        name: ' ',
        phone: '12345',
        identityNumber: '31',
        projectId: house.near.projectId,
        source: 'sale',
      }),
    )
    await expect(wrong).rejects.toMatchObject({
      code: 'customers.invalid_person',
      fields: [{ path: 'body.name' }, { path: 'body.phone' }, { path: 'body.identityNumber' }],
    })
  })

  it('finds whose phone it is, however it is written; of two files the one that holds a home', async () => {
    const owner = await system(async (work) => {
      await buildPerson(work, { projectId: house.near.projectId, name: '方启明', phone: '13711112222' })
      return buildOwner(work, {
        projectId: house.near.projectId,
        homeId: house.near.homeIds[5]!,
        name: '方母',
        phone: '13711112222',
      })
    })
    expect(await system((work) => findPersonByPhone(work, '+86 137-1111-2222'))).toEqual({
      personId: owner.personId,
      name: '方母',
    })
    expect(await system((work) => findPersonByPhone(work, '13900009999'))).toBeNull()
  })
})
