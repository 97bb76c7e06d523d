import { useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { casesModule } from '../module.ts'
import { buildCase, buildDesk, type Desk } from '../testing/index.ts'

type Body = Record<string, any>

describe('similar cases', () => {
  const house = useTestServer([casesModule])
  let desk: Desk
  const opened: Record<string, string> = {}
  beforeAll(async () => {
    desk = await buildDesk(house.database)
    await house.database.asSystem('cases that are alike', async (work) => {
      for (const [key, projectId, body] of [
        ['bay', desk.projectId, '主卧飘窗下方渗水，墙皮鼓包。'],
        ['lift', desk.projectId, '二号楼的电梯又停了，老人上不去。'],
        ['again', desk.projectId, '书房飘窗渗水，雨后墙皮鼓包发霉。'],
        ['far', desk.farProjectId, '主卧飘窗下方渗水，墙皮鼓包。'],
      ] as const)
        opened[key] = (
          await buildCase(work, { projectId, owner: desk.agent, body, title: body, reporterName: '沈佳禾' })
        ).id
    })
  })
  const alike = async (over: object = {}, actor = desk.agent) =>
    house.send<Body>(actor, 'POST', '/similar-cases', {
      projectId: desk.projectId,
      text: '我家飘窗渗水，墙皮都鼓包了',
      ...over,
    })

  it('shows the likest of the project first, with the words that they share', async () => {
    const { status, body } = await alike()
    expect(status).toBe(200)
    expect(body.items.map(({ id }: Body) => id).toSorted()).toEqual([opened.bay, opened.again].toSorted())
    expect(body.items[0]).toMatchObject({ words: ['飘窗渗水', '墙皮', '鼓包'] })
    expect(body.items[0].likeness).toBeGreaterThan(0.6)
    const { body: others } = await alike({ besides: opened.bay })
    expect(others.items.map(({ id }: Body) => id)).toEqual([opened.again])
  })

  it('shows nothing outside the reach, and nothing where no word is shared', async () => {
    expect((await alike({ projectId: desk.farProjectId })).body.items).toEqual([])
    expect((await alike({}, desk.stranger)).body.items).toEqual([])
    expect((await alike({ projectId: desk.farProjectId }, desk.stranger)).body.items).toHaveLength(1)
    expect((await alike({ text: '。' })).body.items).toEqual([])
    expect((await alike({ text: '停车费涨价' })).body.items).toEqual([])
  })
})
