import { deliveryModule } from '#modules/delivery/module.ts'
import { buildStaffActor, readList, useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { journeyModule } from './module.ts'
import { deliverHomes, type DeliveredHomes } from './testing/index.ts'
import { buildProject } from '#modules/estate/testing/index.ts'

interface Board {
  node: { id: string } | null
  above: { id: string }[]
  projects: number
  late: number
  steps: { step: string; standing: number; late: number }[]
  parts: { nodeId: string | null; projectId: string | null; name: string; late: number }[]
}
interface Compared {
  projectId: string
  project: string
  late: number
  inTimePercent: number | null
}

/** @serves S0-42, S0-58 */
describe('the board of a region', () => {
  const house = useTestServer([deliveryModule, journeyModule], '2026-06-12T10:00:00+08:00')
  let all: DeliveredHomes
  let foreignId: string
  let others: string[]
  const group = buildStaffActor(['journey.read'], '*')
  beforeAll(async () => {
    all = await deliverHomes(house)
    foreignId = await house.database.asSystem('test', async (work) => {
      const build = (name: string) => buildProject(work, { nodeId: all.foreignNodeId, homes: 1, name })
      const { projectId } = await build('望江府')
      others = [projectId, (await build('听雨轩')).projectId, (await build('月牙湾')).projectId]
      return projectId
    })
    house.clock.set(new Date('2026-06-20T09:00:00+08:00'))
  })
  const board = async (actor = group, query = '') =>
    (await house.send<Board>(actor, 'GET', `/journey-board${query}`)).body

  it('adds the projects below a node, step by step, and leads down to the single project', async () => {
    const whole = await board()
    expect(whole.projects).toBe(4)
    expect(whole.late).toBeGreaterThan(0)
    expect(whole.parts.reduce((sum, { late }) => sum + late, 0)).toBe(whole.late)
    expect(whole.steps.reduce((sum, { late }) => sum + late, 0)).toBe(whole.late)
    const own = await house.send<{ steps: { step: string; homes: number }[] }>(
      group,
      'GET',
      `/projects/${all.projectId}/journey-board`,
    )
    for (const { step, homes } of own.body.steps)
      expect(whole.steps.find((one) => one.step === step)!.standing).toBe(homes)
    const worst = whole.parts[0]!
    const below = worst.nodeId ? await board(group, `?nodeId=${worst.nodeId}`) : whole
    expect(below.parts.some(({ projectId }) => projectId === all.projectId)).toBe(true)
  })

  it('begins where the reach of the reader begins, and shows nothing of another city', async () => {
    const own = await board(all.manager)
    expect(own.projects).toBe(1)
    expect(own.above).toEqual([])
    expect(own.parts).toMatchObject([{ projectId: all.projectId, nodeId: null }])
    const other = await board(all.outsider)
    expect(other).toMatchObject({ projects: 3, late: 0 })
    expect((await house.send(all.outsider, 'GET', `/journey-board?nodeId=${all.nodeId}`)).status).toBe(404)
    const seen = await house.send<{ items: Compared[] }>(all.outsider, 'GET', '/journey-board/projects')
    expect(seen.body.items.map(({ projectId }) => projectId).toSorted()).toEqual(others.toSorted())
  })

  it('compares projects in any order, page by page, filtered by name and by what is late', async () => {
    const list = (query: string) =>
      readList<Compared>((address) => house.send(group, 'GET', address), `/journey-board/projects${query}`)
    const byLate = await list('')
    expect(byLate).toHaveLength(4)
    expect(byLate[0]).toMatchObject({ projectId: all.projectId, inTimePercent: 0 })
    expect(byLate[1]!.inTimePercent).toBeNull()
    for (const sort of ['project', '-project', 'inTimePercent', '-inTimePercent', 'city', '-waived'])
      expect((await list(`?sort=${sort}`)).map(({ projectId }) => projectId).toSorted()).toEqual(
        [all.projectId, ...others].toSorted(),
      )
    // What is not known comes last both ways.
    for (const sort of ['inTimePercent', '-inTimePercent'])
      expect((await list(`?sort=${sort}`))[0]!.projectId).toBe(all.projectId)
    expect((await list('?late=true')).map(({ projectId }) => projectId)).toEqual([all.projectId])
    expect((await list('?q=望江')).map(({ projectId }) => projectId)).toEqual([foreignId])
    expect((await house.send(group, 'GET', '/journey-board/projects?sort=name')).status).toBe(422)
  })

  it('counts what is done at once as done, before the clock counted', async () => {
    const before = await board()
    await house.owner.query(
      `UPDATE journey.action SET done_at = now(), done_on = due_on WHERE id =
        (SELECT id FROM journey.action WHERE is_applicable AND done_at IS NULL AND waived_at IS NULL AND due_on < '2026-06-20' LIMIT 1)`,
    )
    expect((await board()).late).toBe(before.late - 1)
  })
})
