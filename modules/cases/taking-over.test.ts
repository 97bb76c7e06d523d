import { beforeAll, describe, expect, it } from 'vitest'
import { type BuiltProject, buildProject } from '#modules/estate/testing/index.ts'
import { buildGroup } from '#modules/organization/testing/index.ts'
import type { ImportRow } from '#platform/importing/kind.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { casesImport } from './imports/cases.ts'
import { casesModule } from './module.ts'

type Body = Record<string, any>

const leak = {
  number: 'KF-1001',
  kind: '投诉',
  category: '房屋质量-渗漏',
  urgency: '2 紧急',
  body: '收房当天发现主卧飘窗下方有明显水渍，敲击有空响，请给书面整改方案。',
  openedAt: '2025-03-01 09:30',
  customer: '沈佳禾',
  phone: '13800001101',
  owner: '旧系统的老王',
  firstRepliedAt: '2025-03-01 15:00',
  closedAt: '2025-03-05 18:00',
  result: '已更换密封胶并重新粉刷，闭水 48 小时未见渗漏。',
  satisfaction: '满意',
  entryAt: '2025-03-02 10:00',
  entryBy: '周明',
  entryText: '已到场查看，初步判断为窗框密封胶开裂。',
  entryShown: '是',
}

describe('complaints of another system', () => {
  const house = useTestServer([casesModule])
  let project: BuiltProject
  let company: string
  const clerk = () => buildStaffActor(['cases.takeOver', 'cases.read', 'cases.handle'], [company])
  const apply = (given: Record<string, string>[], from = 2) => {
    const rows: ImportRow[] = given.map((cells, index) => ({
      rowNumber: from + index,
      cells: Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, { raw: text, text }])),
    }))
    return house.database.withWork({ actor: clerk(), permission: 'cases.takeOver' }, (work) =>
      casesImport.apply(work, { projectId: project.projectId, seen }, rows),
    )
  }
  let seen = new Map<string, number>()
  const anew = (given: Record<string, string>[]) => {
    seen = new Map()
    return apply(given)
  }
  const outcomes = (results: { outcome: string }[]) => results.map(({ outcome }) => outcome)
  const fileOf = async (number: string) => {
    const { rows } = await house.owner.query('SELECT * FROM cases.case_file WHERE external_number = $1', [
      number,
    ])
    return rows[0]
  }
  const promisesOf = async (id: string) => {
    const { rows } = await house.owner.query(
      'SELECT target, met_at, missed_at, done_at FROM cases.promise WHERE case_id = $1 ORDER BY target',
      [id],
    )
    return rows
  }

  beforeAll(() =>
    house.database.asSystem('a test', async (work) => {
      const group = await buildGroup(work)
      company = group.companyIds[0]!
      project = await buildProject(work, { nodeId: company, homes: 2 })
    }),
  )

  it('stand with us as they stood there, with customer, topic, history, promises and the opinion of the customer', async () => {
    expect(
      outcomes(await anew([leak, { entryAt: '2025-03-03 11:00', entryText: '材料已到，约周二施工。' }])),
    ).toEqual(['created', 'created'])
    const file = await fileOf('KF-1001')
    expect(file).toMatchObject({
      kind: 'complaint',
      urgency: 'HIGH',
      state: 'closed',
      closure: 'confirmed',
      satisfaction: 4,
      reporter_name: '沈佳禾',
      opened_at: new Date('2025-03-01T01:30:00Z'),
      closed_at: new Date('2025-03-05T10:00:00Z'),
    })
    expect(file.number).toMatch(/^TS-2025-\d{6}$/)
    expect(file.category_id).not.toBeNull()
    expect(file.reporter_person_id).not.toBeNull()
    expect(await promisesOf(file.id)).toMatchObject([
      { target: 'close', met_at: new Date('2025-03-05T10:00:00Z') },
      { target: 'firstReply', met_at: new Date('2025-03-01T07:00:00Z') },
    ])
    const { body } = await house.send<Body>(clerk(), 'GET', `/cases/${file.id}`)
    expect(
      body.entries.map(({ kind, visibleToCustomer }: Record<string, unknown>) => [kind, visibleToCustomer]),
    ).toEqual([
      ['message', true],
      ['reply', true],
      ['internalNote', false],
      ['result', true],
      ['closure', true],
      ['rating', true],
      ['internalNote', false],
    ])
    expect(body.entries.at(-1).body).toBe('由原系统转入，原单号 KF-1001；原经办人：旧系统的老王')
    const { rows } = await house.owner.query(
      `SELECT payload FROM platform.event WHERE name = 'cases.case_taken_over.v1' AND subject_id = $1`,
      [file.id],
    )
    expect(rows).toMatchObject([{ payload: { externalNumber: 'KF-1001', closed: true } }])
    const found = await house.send<Body>(clerk(), 'GET', `/cases?q=${encodeURIComponent('飘窗')}&open=false`)
    expect(found.body.items.map(({ id }: { id: string }) => id)).toContain(file.id)
  })

  it('are not doubled by the same list, and lines that stand further down add to the history', async () => {
    expect(
      outcomes(await anew([leak, { entryAt: '2025-03-03 11:00', entryText: '材料已到，约周二施工。' }])),
    ).toEqual(['unchanged', 'unchanged'])
    const later = {
      number: 'KF-1001',
      body: leak.body,
      openedAt: leak.openedAt,
      entryAt: '2025-03-04 16:20',
      entryText: '闭水试验通过。',
    }
    expect(outcomes(await apply([later], 500))).toEqual(['updated'])
    expect(outcomes(await apply([later], 500))).toEqual(['unchanged'])
  })

  it('keep what a further line tells in the column of the first words', async () => {
    const told = { number: 'KF-1009', body: '电梯三天停两次。', openedAt: '2025-03-01 09:00' }
    await anew([told, { ...told, body: '已联系维保单位，明天换件。', openedAt: '2025-03-02 09:30' }])
    const { id } = await fileOf('KF-1009')
    const { entries } = (await house.send<Body>(clerk(), 'GET', `/cases/${id}`)).body
    expect(entries[1]).toMatchObject({ body: '已联系维保单位，明天换件。', visibleToCustomer: false })
    // The last line of a list is read in a part of its own.
    const last = { ...told, body: '配件到货，今天更换。', openedAt: '2025-03-02 15:00' }
    expect(outcomes(await apply([last], 500))).toEqual(['updated'])
    expect(outcomes(await apply([last, told], 500))).toEqual(['unchanged', 'unchanged'])
    // Others repeat the number and leave the first words empty.
    const cell = (text: string) => ({ raw: text, text })
    const further = { number: 'KF-1009', entryText: '配件已换，试运行正常。', entryAt: '2025-03-03 10:00' }
    const cells = Object.fromEntries(Object.entries(further).map(([key, text]) => [key, cell(text)]))
    expect(casesImport.continues!({ rowNumber: 4, cells })).toBe(true)
    expect(outcomes(await anew([told, further]))).toEqual(['updated', 'updated'])
  })

  it('go on as our own where they are still open: overdue is missed once, a first answer is owed', async () => {
    const open = {
      number: 'KF-1002',
      body: '公区灯坏了一排，孩子晚上不敢走。',
      openedAt: '2026-11-18 20:00',
      kind: '投诉',
      category: '不认识的分类',
    }
    expect(outcomes(await anew([open]))).toEqual(['created'])
    const file = await fileOf('KF-1002')
    expect(file).toMatchObject({
      state: 'acknowledged',
      waiting_since: new Date('2026-11-18T12:00:00Z'),
      category_id: null,
    })
    expect(await promisesOf(file.id)).toMatchObject([
      { target: 'firstReply', met_at: null, missed_at: new Date('2026-11-19T12:00:00Z'), done_at: null },
    ])
    const answered = await house.send(clerk(), 'POST', `/cases/${file.id}/replies`, {
      body: '已安排电工今晚更换，完成后给您照片。',
    })
    expect(answered.status).toBeLessThan(300)
    const due = new Date('2026-11-19T12:00:00Z')
    expect((await promisesOf(file.id)).find(({ target }) => target === 'firstReply')).toMatchObject({
      met_at: null,
      missed_at: due,
      done_at: house.clock.now(),
    })
  })

  it('are corrected by a newer list until somebody works on them here', async () => {
    const open = {
      number: 'KF-1003',
      body: '停车费突然涨价，公告在哪里？',
      openedAt: '2026-11-20 08:00',
      customer: '苏念',
    }
    expect(outcomes(await anew([open]))).toEqual(['created'])
    const closed = { ...open, closedAt: '2026-11-20 08:45', result: '公告贴在大堂，已发照片。', solved: '是' }
    expect(outcomes(await anew([closed]))).toEqual(['updated'])
    const file = await fileOf('KF-1003')
    expect(file).toMatchObject({ state: 'closed', closure: 'confirmed', reporter_name: '苏念' })
    expect((await promisesOf(file.id)).every(({ met_at }) => met_at !== null)).toBe(true)
    const again = {
      number: 'KF-1002',
      body: '公区灯坏了一排，孩子晚上不敢走。',
      openedAt: '2026-11-18 20:00',
    }
    const [refused] = await anew([{ ...again, title: '路灯' }])
    expect(refused).toMatchObject({ outcome: 'faulty', problems: [{ field: 'number' }] })
    const [altered] = await anew([{ ...closed, body: '改过的话' }])
    expect(altered).toMatchObject({ outcome: 'faulty', problems: [{ field: 'body' }] })
  })

  it('are refused cell by cell, in words, and nothing of them is written', async () => {
    const results = await anew([
      {
        number: 'KF-2001',
        body: '门锁松了',
        openedAt: '2026-02-30 10:00',
        urgency: '火急',
        phone: '138',
        customer: '方启明',
      },
      {
        number: 'KF-2002',
        body: '门锁松了',
        openedAt: '2026-11-19 10:00',
        closedAt: '2026-11-18 10:00',
        home: '9栋9901',
      },
      { number: '', body: '', openedAt: '' },
      { number: 'KF-2003', body: '门锁松了', openedAt: '2026-11-19 10:00', home: '9栋9901' },
      { number: 'KF-2004', body: '门锁松了', openedAt: '2026-11-19 10:00', state: '已结案' },
    ])
    expect(results.map(({ outcome, problems }) => [outcome, ...problems.map(({ field }) => field)])).toEqual([
      ['faulty', 'openedAt', 'urgency', 'phone'],
      ['faulty', 'closedAt'],
      ['faulty', 'number', 'body', 'openedAt'],
      ['faulty', 'home'],
      ['faulty', 'closedAt'],
    ])
    expect(results[0]!.problems[1]).toMatchObject({
      zh: '不认识的紧急程度“火急”。可以写：危急、紧急、一般、低。',
    })
    expect(await fileOf('KF-2003')).toBeUndefined()
  })

  it('are nothing for those who may not take over, nor for another city', async () => {
    const stranger = buildStaffActor(['cases.takeOver'], [])
    const taking = house.database.withWork({ actor: stranger, permission: 'cases.takeOver' }, (work) =>
      casesImport.apply(work, { projectId: project.projectId, seen: new Map() }, []),
    )
    await expect(taking).rejects.toMatchObject({ code: 'platform.not_found' })
  })
})
