import { describe, expect, it } from 'vitest'
import { useComplaints } from './testing/index.ts'
import { storeFile } from '#platform/files/index.ts'
import sharp from 'sharp'

type Body = Record<string, any>

describe('danger to people', () => {
  const { house, desk, report, see, act, versionOf } = useComplaints()
  const photo = async () => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#c00' } })
      .png()
      .toBuffer()
    return house.database.withWork(
      { actor: desk.engineer, permission: 'cases.perform', action: 'test' },
      async (work) =>
        (await storeFile(work, { bytes, name: '警示牌.png', projectId: desk.projectId })).fileId,
    )
  }

  it('is made safe, with a photo of the sign, before anything is repaired [6.8-13]', async () => {
    const { id } = await report({ safety: true, body: '楼道台阶的灯坏了一排，已经有人绊倒。' })
    await act(desk.agent, `/cases/${id}/replies`, { body: '马上到。' })
    const { body: handed } = await act(desk.agent, `/cases/${id}/tasks`, {
      departmentId: desk.engineering,
      reason: '先设警示标志',
    })
    const task = `/cases/${id}/tasks/${handed.taskId}`
    await act(desk.engineer, `${task}/acceptance`)
    expect((await act(desk.engineer, `${task}/completion`, { body: '灯已换' })).body).toMatchObject({
      code: 'cases.not_ready',
      details: { missing: ['safeguard'] },
    })
    const sign = { kind: 'hazardSign', body: '台阶两端已放警示牌' }
    expect((await act(desk.engineer, `/cases/${id}/safeguards`, sign)).status).toBe(422)
    expect(
      (await act(desk.engineer, `/cases/${id}/safeguards`, { ...sign, fileIds: [await photo()] })).status,
    ).toBe(201)
    expect((await act(desk.engineer, `${task}/completion`, { body: '灯已换' })).status).toBe(200)
    expect((await see(id)).safeguardedAt).toBe('2026-11-20T01:00:00.000Z')
    const mine = await house.send<Body>(desk.owner, 'GET', `/my-cases/${id}`)
    expect(mine.body.entries.at(-1)).toMatchObject({ kind: 'hazardSign', fileIds: [expect.any(String)] })
  })

  it('keeps plan and result back until then; a plan is agreed by the customer or answered again [S3-45]', async () => {
    const { id } = await report({ safety: true, body: '阳台栏杆松了。' })
    const { body: topics } = await house.send<Body>(desk.agent, 'GET', '/case-categories')
    const categoryId = topics.items.find(({ code }: Body) => code === 'quality.structure').id
    await house.send(desk.agent, 'PATCH', `/cases/${id}`, {
      version: await versionOf(id),
      categoryId,
      safety: true,
    })
    const plan = async () =>
      act(desk.agent, `/cases/${id}/plan`, {
        version: await versionOf(id),
        measures: '更换栏杆',
        person: '秦工',
        until: '2026-11-25',
      })
    expect((await plan()).body.details.missing).toEqual(['safeguard'])
    await act(desk.agent, `/cases/${id}/safeguards`, { kind: 'interimMeasure', body: '已临时加固，请勿倚靠' })
    const say = (body: object) => act(desk.owner, `/my-cases/${id}/plan-answer`, body)
    expect((await say({ agreed: true })).body.code).toBe('cases.no_plan_to_answer')
    expect((await plan()).status).toBe(201)
    expect((await say({ agreed: false })).status).toBe(422)
    expect((await say({ agreed: false, body: '周末才在家' })).body).toMatchObject({ canAnswerPlan: false })
    expect(await see(id)).toMatchObject({ planAgreed: false, waitingSince: '2026-11-20T01:00:00.000Z' })
    expect((await plan()).body).toMatchObject({ state: 'planned', waitingSince: null })
    expect((await say({ agreed: true })).body.entries.at(-1)).toMatchObject({ kind: 'planAnswer', body: '' })
    expect((await see(id)).planAgreed).toBe(true)
  })
})
