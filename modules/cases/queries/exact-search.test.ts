import { useTestServer } from '#platform/testing/index.ts'
import { describe, expect, it } from 'vitest'
import { casesModule } from '../module.ts'
import { buildCase, buildDesk } from '../testing/index.ts'

interface Page {
  items: { urgency: string; state: string }[]
  next: string | null
}

describe('a search with further filters', () => {
  const house = useTestServer([casesModule])

  it('leaves out no case that fits, however many newer ones hold the words, and goes on page by page', async () => {
    const desk = await buildDesk(house.database)
    const body = '同一句话的来件'
    const open = (count: number, urgency: 'LOW' | 'NORMAL') =>
      house.database.asSystem('cases for a search', async (work) => {
        for (let index = 0; index < count; index++)
          await buildCase(work, { projectId: desk.projectId, owner: desk.agent, body, title: body, urgency })
      })
    const page = async (query: string) =>
      (await house.send<Page>(desk.agent, 'GET', `/cases?q=${encodeURIComponent(body)}${query}`)).body
    await open(3, 'LOW')
    house.clock.advance(1000)
    await open(520, 'NORMAL')
    const first = await page('&urgency=LOW&limit=2')
    expect(first.items.map(({ urgency }) => urgency)).toEqual(['LOW', 'LOW'])
    const rest = await page(`&urgency=LOW&limit=2&after=${encodeURIComponent(first.next!)}`)
    expect([rest.items.length, rest.next]).toEqual([1, null])
    expect((await page('&state=closed')).items).toEqual([])
    expect((await page('&open=true&limit=3')).items).toHaveLength(3)
  })
})
