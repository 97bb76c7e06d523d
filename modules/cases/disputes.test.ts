import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { storeFile } from '#platform/files/index.ts'
import { buildStaffActor } from '#platform/testing/index.ts'
import { permissions } from './access.ts'
import { remindDisputes } from './jobs/remind-disputes.ts'
import { type Desk, useComplaints } from './testing/index.ts'

type Body = Record<string, any>

describe('a dispute', () => {
  const { house, desk, act, answered, events } = useComplaints()
  let legal: Desk['agent']
  let above: Desk['agent']
  beforeAll(() =>
    house.database.asSystem('legal and an executive above the city', async (work) => {
      const [nodeId] = desk.group.companyIds
      const of = async (role: string, name: string, node: string) => {
        const { staffId } = await buildStaff(work, { nodeId: node, role, name })
        const held = Object.keys(permissions).filter((one) => permissions[one]!.roles.includes(role))
        return buildStaffActor(held, [node], { id: staffId, name })
      }
      legal = await of('legal', '方启明', nodeId)
      above = await of('chairman', '骆怀瑾', desk.group.groupId)
    }),
  )
  const secret = '我方证据偏弱，准备让步到八成'
  const turn = {
    way: 'mediation',
    onDay: '2026-11-20',
    body: '湖东街道人民调解委员会',
    nextOn: '2026-11-25',
    contactName: '江离',
    contactPhone: '0571-8000',
    note: secret,
  }
  const open = async () => {
    const id = await answered()
    const { status, body } = await act(desk.colleague, `/cases/${id}/dispute`, turn)
    expect(status).toBe(201)
    return { id, dispute: body }
  }
  const get = (who: Parameters<typeof house.send>[0], path: string) => house.send<Body>(who, 'GET', path)

  it('[S1-53] goes its way beside the case; the customer reads a plain statement and never a note of ours', async () => {
    const { id, dispute } = await open()
    expect(dispute).toMatchObject({ way: 'mediation', legalName: '方启明', lacks: ['papers'] })
    expect((await events(id)).at(-1)).toMatchObject({ name: 'cases.dispute_turned.v1' })
    expect((await act(desk.colleague, `/cases/${id}/dispute`, turn)).body.code).toBe('cases.dispute_already')
    const path = `/disputes/${dispute.id}`
    await act(desk.colleague, `${path}/legal-steps`, {
      kind: 'lawyerLetter',
      target: 'other',
      targetName: '某装修公司',
      ground: 'infringesName',
      facts: '冒用公司名称揽活',
    })

    const { body: mine } = await get(desk.owner, `/my-cases/${id}`)
    expect(mine.dispute).toMatchObject({ contactName: '江离', contactPhone: '0571-8000' })
    expect(mine.dispute.zh).toContain('正在调解（湖东街道人民调解委员会）')
    expect(mine.dispute.zh).toContain('照常办理')
    for (const way of [`/my-cases/${id}`, '/my-cases'])
      expect(JSON.stringify((await get(desk.owner, way)).body)).not.toMatch(/让步|冒用/)
    for (const way of [path, '/disputes', `/cases/${id}/dispute`])
      expect([401, 403, 404]).toContain((await get(desk.owner, way)).status)
    const seen = await house.database.withWork(
      { actor: desk.owner, permission: 'cases.report', action: 'a try' },
      async (work) => {
        const tables = ['dispute_step', 'dispute_paper', 'legal_step']
        const counts = await Promise.all(
          tables.map((table) => work.sql<{ n: number }>(`SELECT count(*) AS n FROM cases.${table}`, [])),
        )
        return counts.map(([row]) => Number(row!.n))
      },
    )
    expect(seen).toEqual([0, 0, 0])
    // Neither those who only read the case: the notes belong to handlers and legal.
    expect((await get(desk.engineer, path)).status).toBe(403)
    expect(JSON.stringify((await get(desk.engineer, `/cases/${id}`)).body)).not.toContain('让步')
    expect((await get(desk.stranger, path)).status).toBe(404)

    house.clock.set('2026-11-23T09:00:00+08:00')
    await remindDisputes.run(house.database, {})
    await remindDisputes.run(house.database, {})
    const told = await house.owner.query(
      "SELECT FROM platform.message WHERE template_key = 'caseDisputeNext'",
    )
    expect(told.rowCount).toBe(2)

    const { version } = (await get(legal, path)).body
    const end = { ...turn, version, way: 'ended', nextOn: undefined }
    expect((await act(legal, `${path}/steps`, end)).body.code).toBe('cases.dispute_ended')
    const ended = await act(legal, `${path}/steps`, { ...end, outcome: 'settlement', note: '按八成补偿' })
    expect(ended).toMatchObject({
      status: 201,
      body: { way: 'ended', outcome: 'settlement', steps: { length: 2 } },
    })
    expect((await get(legal, '/disputes?open=true')).body.items).toEqual([])
    expect((await get(legal, '/disputes?q=街道&open=false')).body.items).toMatchObject([{ id: dispute.id }])
    expect((await get(desk.owner, `/my-cases/${id}`)).body.dispute.zh).toContain('双方已达成一致')
  })

  it('[S1-53] takes a legal step of the company only with two approvals, and none against a customer as a customer', async () => {
    const { dispute } = await open()
    const path = `/disputes/${dispute.id}/legal-steps`
    const asked = {
      kind: 'suit',
      target: 'customer',
      targetName: '沈佳禾',
      ground: 'unpaidFees',
      facts: '拖欠费用',
    }
    expect((await act(desk.colleague, path, asked)).body.code).toBe('cases.not_against_customer')
    const { body } = await act(desk.colleague, path, {
      ...asked,
      ground: 'infringesName',
      facts: '散布不实信息',
    })
    const [step] = body.legalSteps
    const link = `/disputes/${dispute.id}`
    const told = async () => {
      await house.settle()
      const { rows } = await house.owner.query(
        'SELECT s.name, n.title FROM platform.notice n JOIN organization.staff s ON s.id = n.staff_id WHERE n.link = $1 ORDER BY n.given_at, s.name',
        [link],
      )
      return rows
    }
    expect(await told()).toMatchObject(
      [
        { name: '方启明', title: /^请审批法律措施/ },
        { name: '骆怀瑾', title: /^请审批法律措施/ },
      ].map(({ name, title }) => ({ name, title: expect.stringMatching(title) })),
    )
    const decide = (by: Desk['agent'], version: number, approved = true) =>
      act(by, `${path}/${step.id}/decision`, { version, approved, reason: '事实清楚' })
    expect((await decide(desk.colleague, 1)).body.code).toBe('cases.may_not_approve_legal')
    const first = await decide(legal, 1)
    expect(first.body.legalSteps).toMatchObject([
      { state: 'asked', legalByName: '方启明', executiveByName: null },
    ])
    expect((await decide(legal, 2)).body.code).toBe('cases.may_not_approve_legal')
    const second = await decide(above, 2)
    expect(second.body.legalSteps).toMatchObject([{ state: 'approved', executiveByName: '骆怀瑾' }])
    expect((await decide(above, 3)).body.code).toBe('cases.legal_step_decided')
    expect(await told()).toHaveLength(4)
  })

  it('[S2-04] keeps papers as they were filed: none is altered, and a replaced one stays beside the new one', async () => {
    const { dispute } = await open()
    const path = `/disputes/${dispute.id}/papers`
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#c00' } })
      .png()
      .toBuffer()
    const fileId = await house.database.asSystem('a scan', async (work) => {
      const { fileId: id } = await storeFile(work, {
        bytes,
        name: '交接单.png',
        projectId: desk.projectId,
      })
      return id
    })
    const paper = { kind: 'handOverSlip', title: '交接单', fileId }
    const { body } = await act(desk.colleague, path, paper)
    const [old] = body.papers
    expect(old).toMatchObject({ title: '交接单', replacedById: null })
    expect(old.sha256).toMatch(/^[0-9a-f]{64}$/)
    const replaced = await act(desk.colleague, path, {
      ...paper,
      title: '交接单（补签）',
      replacesId: old.id,
    })
    expect(replaced.body.papers).toMatchObject([
      { id: old.id, sha256: old.sha256, replacedById: replaced.body.papers[1].id },
      { replacesId: old.id, replacedById: null },
    ])
    expect((await act(desk.colleague, path, { ...paper, replacesId: old.id })).body.code).toBe(
      'cases.paper_replaced',
    )
    for (const change of [
      "UPDATE cases.dispute_paper SET sha256 = 'x'",
      'DELETE FROM cases.dispute_paper',
      "UPDATE platform.file SET sha256 = 'x'",
    ])
      await expect(
        house.database.asSystem('an attempt', (work) => work.sql(change, [])),
        change,
      ).rejects.toThrow(/outside what you may see/)
    const kept = await house.owner.query('SELECT sha256 FROM cases.dispute_paper WHERE dispute_id = $1', [
      dispute.id,
    ])
    expect(kept.rows.map(({ sha256 }) => sha256)).toEqual([old.sha256, old.sha256])
  })
})
