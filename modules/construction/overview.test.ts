import { describe, expect, it } from 'vitest'
import { useChangeDesk } from './testing/change-desk.ts'

type Body = Record<string, any>

/** @serves 3.1, 3.2 */
describe('projects that are being built', () => {
  const desk = useChangeDesk()

  it('show what their buyers wait for, and nothing of other cities', async () => {
    await desk.establish({ establishedOn: '2026-10-01' })
    const { body } = await desk.call(desk.site.relations, 'GET', '/building-overview')
    expect(body.items).toMatchObject([
      {
        name: '松雪府',
        expectedOn: '2026-05-01',
        lastOn: null,
        next: { standing: 'due' },
        toSend: 4,
        late: 4,
        waiting: 0,
        findings: 0,
      },
    ])
    const elsewhere = await desk.call(desk.site.stranger, 'GET', '/building-overview')
    expect(elsewhere.body.items.filter(({ name }: Body) => name === '松雪府')).toEqual([])
  })
})
