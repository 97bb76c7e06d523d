import { beforeAll, describe, expect, it } from 'vitest'
import { storeFile } from '#platform/files/index.ts'
import { buildPhoto } from '#platform/files/testing/build-photo.ts'
import { recordOccupancy } from './index.ts'
import { buildOwner, buildPerson } from './testing/index.ts'
import { useCustomers } from './testing/use-customers.ts'

interface Reply {
  code: string
  created: boolean
  person: {
    id: string
    version: number
    maskedPhone: string
    completeness: { score: number; missing: string[] }
  }
  version: number
  fields: { path: string; message: string }[]
  details: { by: string; theirs: { occupation: string } }
  facts: Record<string, string>
  items: {
    id: string
    name: string
    segment: string | null
    homes: { label: string }[]
    text: { zh: string; en: string }
    kind: string
    content: string
  }[]
  next: string | null
}

describe('a customer’s file', () => {
  const house = useCustomers()
  let png: Buffer
  beforeAll(async () => {
    png = await buildPhoto({})
  })
  const shen = {
    name: '沈佳禾',
    phone: '138 0000 0001',
    identityNumber: '310101199003071234',
    email: 'shen@qichuan.example',
    birthday: '1990-03-07',
    address: '临澜市榆畔路一号九栋',
    occupation: '教师',
    source: 'onlineEnquiry',
  }
  const register = (given: object) =>
    house.send<Reply>(house.staff(house.near), 'POST', '/persons', {
      projectId: house.near.projectId,
      ...given,
    })

  it('is opened once, shows contact and identity masked, and says what is still missing [S3-03, S3-04, S3-06]', async () => {
    const first = await register(shen)
    expect(first).toMatchObject({
      status: 201,
      body: {
        created: true,
        person: {
          name: '沈佳禾',
          age: 36,
          maskedPhone: '138****0001',
          maskedIdentityNumber: '310***********1234',
          maskedEmail: 's***@qichuan.example',
          maskedAddress: '临澜市榆畔路******',
          source: 'onlineEnquiry',
          completeness: { score: 73, missing: ['preferences', 'employer', 'sex', 'education'] },
        },
      },
    })
    expect(JSON.stringify(first.body)).not.toMatch(/13800000001|199003071234|shen@|一号九栋|1990-03-07/)
    const again = await register({ name: '沈佳禾', phone: '+86 13800000001', source: 'sale' })
    expect(again.body).toMatchObject({ created: false, person: { id: first.body.person.id } })
    const { rows } = await house.owner.query(
      `SELECT name, person_id FROM platform.event WHERE name = 'customers.person_registered.v1'`,
    )
    expect(rows).toEqual([{ name: 'customers.person_registered.v1', person_id: first.body.person.id }])
  })

  it('refuses wrong fields by name, in the language of the reader', async () => {
    const zh = await register({ name: '苏念', phone: '123', identityNumber: '3101', source: 'sale' })
    expect(zh).toMatchObject({ status: 422, body: { code: 'customers.invalid_person' } })
    expect(zh.body.fields.map(({ path }) => path)).toEqual(['body.phone', 'body.identityNumber'])
    expect(zh.body.fields[0]!.message).toContain('位数不对')
  })

  it('shows hidden facts only to those who may, for a reason that stays in the audit log [S3-10, S3-11]', async () => {
    const id = await house.system((work) =>
      buildPerson(work, { projectId: house.near.projectId, phone: '13800000088' }),
    )
    const asked = (reason: string, actor = house.staff(house.near)) =>
      house.send<Reply>(actor, 'POST', `/persons/${id}/disclosures`, { fields: ['phone', 'email'], reason })
    expect(await asked('看')).toMatchObject({
      status: 422,
      body: { code: 'customers.reason_needed', fields: [{ path: 'body.reason' }] },
    })
    expect(await asked('预约上门维修')).toMatchObject({
      status: 200,
      body: { facts: { phone: '13800000088', email: null } },
    })
    expect((await asked('预约上门维修', house.staff(house.far))).status).toBe(404)
    const actor = house.staff(house.near)
    actor.grants = new Map([['customers.read', [house.near.nodeId]]])
    expect((await asked('预约上门维修', actor)).status).toBe(403)
    const { rows } = await house.owner.query(
      `SELECT actor_name, changes FROM platform.audit_log WHERE change = 'disclosed' AND subject_id = $1`,
      [id],
    )
    expect(rows).toEqual([
      { actor_name: '林夕', changes: { fields: ['phone', 'email'], reason: '预约上门维修' } },
    ])
  })

  it('keeps what another member of staff changed meanwhile, and shows it', async () => {
    const { body } = await register({ name: '贺之洲', phone: '13800000061', source: 'sale' })
    const path = `/persons/${body.person.id}`
    const first = await house.send<Reply>(house.staff(house.near), 'PATCH', path, {
      version: 1,
      occupation: '建筑师',
      phone: '13800000062',
    })
    expect(first).toMatchObject({
      status: 200,
      body: { version: 2, occupation: '建筑师', maskedPhone: '138****0062' },
    })
    const second = await house.send<Reply>(house.staff(house.near), 'PATCH', path, {
      version: 1,
      occupation: '律师',
    })
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'platform.stale', details: { by: '林夕', theirs: { occupation: '建筑师' } } },
    })
    expect(
      (await house.send(house.staff(house.far), 'PATCH', path, { version: 2, occupation: '律师' })).status,
    ).toBe(404)
    const { rows } = await house.owner.query(
      `SELECT changes -> 'phone_sealed' AS phone FROM platform.audit_log WHERE subject_id = $1 AND change = 'update'`,
      [body.person.id],
    )
    expect(rows).toEqual([{ phone: ['***', '***'] }])
  })

  it('shows homes, segment, household and last words beside a case in three statements, and notes who looked', async () => {
    const [home] = house.near.homeIds
    const { personId } = await house.system(async (work) => {
      const owner = await buildOwner(work, { projectId: house.near.projectId, homeId: home!, name: '郑柏舟' })
      await recordOccupancy(work, { homeId: home!, deliveredOn: '2026-05-30', movedInOn: '2026-06-18' })
      return owner
    })
    const said = { homeId: home, way: 'phone', direction: 'incoming', content: '问什么时候通燃气' }
    expect(
      (await house.send(house.staff(house.near), 'POST', `/persons/${personId}/communications`, said)).status,
    ).toBe(201)
    const seen = await house.send<Reply>(house.staff(house.near), 'GET', `/persons/${personId}/context`)
    expect(seen.body).toMatchObject({
      person: { name: '郑柏舟' },
      segment: 'runIn',
      communications: [{ content: '问什么时候通燃气', staffName: '林夕' }],
      homes: [
        {
          kind: 'owner',
          movedInOn: '2026-06-18',
          deliveredOn: '2026-05-30',
          home: { label: '砚湖湾 3栋1单元101' },
        },
      ],
    })
    expect((await house.send(house.staff(house.far), 'GET', `/persons/${personId}/context`)).status).toBe(404)
    const { rows } = await house.owner.query(
      `SELECT actor_name FROM platform.audit_log WHERE change = 'viewed' AND subject_id = $1`,
      [personId],
    )
    expect(rows).toEqual([{ actor_name: '林夕' }])
  })

  it('is listed for its own city only, page by page, and can be filtered by completeness [S3-05, S3-08]', async () => {
    const seen: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const path: string = `/persons?projectId=${house.near.projectId}&limit=2${after && `&after=${after}`}`
      const { body } = await house.send<Reply>(house.staff(house.near), 'GET', path)
      seen.push(...body.items.map(({ name }) => name))
      after = body.next
    }
    expect(seen.toSorted()).toEqual(['沈佳禾', '沈佳禾', '贺之洲', '郑柏舟'].toSorted())
    const owner = (
      await house.send<Reply>(house.staff(house.near), 'GET', `/persons?projectId=${house.near.projectId}`)
    ).body.items.find(({ name }) => name === '郑柏舟')
    expect(owner).toMatchObject({ segment: 'runIn', homes: [{ label: '砚湖湾 3栋1单元101', kind: 'owner' }] })
    const complete = await house.send<Reply>(
      house.staff(house.near),
      'GET',
      `/persons?projectId=${house.near.projectId}&completenessBelow=50`,
    )
    expect(complete.body.items).toHaveLength(3)
    for (const path of [`/persons?projectId=${house.near.projectId}`, '/persons'])
      expect((await house.send<Reply>(house.staff(house.far), 'GET', path)).body.items).toEqual([])
  })

  it('keeps preferences with their version, and raises the completeness', async () => {
    const id = await house.system((work) =>
      buildPerson(work, { projectId: house.near.projectId, name: '许若水' }),
    )
    const wishes = {
      fitOutStyles: ['原木'],
      facilities: ['泳池'],
      propertyServices: [],
      contactChannel: 'wechat',
      contactFrom: '19:00',
      contactUntil: '21:30',
    }
    const save = (version: number) =>
      house.send<Reply>(house.staff(house.near), 'PUT', `/persons/${id}/preferences`, { version, ...wishes })
    expect((await save(0)).body).toMatchObject({ version: 1, fitOutStyles: ['原木'] })
    expect(await save(0)).toMatchObject({ status: 409, body: { code: 'platform.stale' } })
    const file = await house.send<Reply>(house.staff(house.near), 'GET', `/persons/${id}`)
    expect(file.body).toMatchObject({
      preferences: { contactFrom: '19:00' },
      person: { completeness: { score: 42 } },
      sources: [{ source: 'sale' }],
    })
  })

  it('shows a picture to the person and the staff of the project, and refuses one that is not there', async () => {
    const photo = await house.database.withWork(
      { actor: house.staff(house.near), permission: 'customers.edit' },
      (work) => storeFile(work, { bytes: png, name: '一寸照.png', projectId: house.near.projectId }),
    )
    const given = { name: '白露', phone: '13800000095', source: 'sale' }
    const { status, body } = await register({ ...given, photoFileId: photo.fileId })
    expect(status).toBe(201)
    const { rows } = await house.owner.query(
      'SELECT project_id, person_id FROM platform.file_grant WHERE file_id = $1',
      [photo.fileId],
    )
    expect(rows).toContainEqual({ project_id: house.near.projectId, person_id: body.person.id })
    const missing = await register({
      ...given,
      name: '丁卯',
      phone: '13800000096',
      photoFileId: '01900000-0000-7000-8000-000000000001',
    })
    expect(missing).toMatchObject({ status: 422, body: { code: 'platform.invalid_input' } })
    const kept = await house.owner.query(`SELECT 1 FROM customers.person WHERE name = '丁卯'`)
    expect(kept.rows).toEqual([])
  })
})
