import { deliveryModule } from '#modules/delivery/module.ts'
import { readList, useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { journeyModule } from './module.ts'
import { deliverHomes, type DeliveredHomes } from './testing/index.ts'

interface Lines {
  steps: { step: string; homes: number; late: number }[]
  roles: { role: string; late: number; dueThisWeek: number }[]
  buildings: { building: string; late: number; lateHomes: number; dueThisWeek: number; heat: number[] }[]
  people: { staff: { id: string } | null; role: string; late: number; heat: number[] }[]
}
interface Listed<Item> {
  items: Item[]
  next: string | null
}
interface Line {
  id: string
  homeId: string
  performer: string
  dueOn: string
  state: string
}

describe('the board of a project', () => {
  const house = useTestServer([deliveryModule, journeyModule], '2026-06-12T10:00:00+08:00')
  let all: DeliveredHomes
  let path: string
  beforeAll(async () => {
    all = await deliverHomes(house)
    path = `/projects/${all.projectId}`
    house.clock.set(new Date('2026-06-20T09:00:00+08:00'))
  })
  const ask = async <Body>(address: string) =>
    (await house.send<Body>(all.manager, 'GET', `${path}/${address}`)).body
  const board = () => ask<Lines>('journey-board')
  const actions = (query: string) => ask<Listed<Line>>(`open-journey-actions?limit=200&${query}`)

  it('opens behind the figure of a post exactly what it counts', async () => {
    const { roles } = await board()
    const worst = roles[0]!
    expect(worst.late).toBeGreaterThan(0)
    const late = await actions(`late=true&performer=${worst.role}`)
    expect(late.items).toHaveLength(worst.late)
    expect(late.items.every(({ performer, state }) => performer === worst.role && state === 'overdue')).toBe(
      true,
    )
    const every = await actions(`performer=${worst.role}`)
    expect(every.items).toHaveLength(worst.late + worst.dueThisWeek)
  })

  it('adds up by building, and opens the actions of its homes', async () => {
    const { buildings, roles } = await board()
    const [first] = buildings
    expect(first!.lateHomes).toBe(2)
    const found = await actions(`late=true&building=${encodeURIComponent(first!.building)}`)
    expect(found.items).toHaveLength(first!.late)
    expect(new Set(found.items.map(({ homeId }) => homeId)).size).toBe(2)
    expect(first!.late).toBeLessThanOrEqual(roles.reduce((sum, { late }) => sum + late, 0))
    expect((await actions('building=9')).items).toEqual([])
  })

  it('adds up by whoever is responsible by name, else by post, and opens their actions', async () => {
    const { people, roles, buildings, steps } = await board()
    const late = (lines: { late: number }[]) => lines.reduce((sum, line) => sum + line.late, 0)
    expect(late(people)).toBe(late(roles))
    for (const { late: all, heat } of [...people, ...buildings])
      expect(heat.reduce((sum, one) => sum + one, 0)).toBe(all)
    expect(late(steps)).toBe(late(roles))
    const unnamed = people.find(({ staff }) => staff === null)!
    const found = await actions(`late=true&unnamed=true&performer=${unnamed.role}`)
    expect(found.items).toHaveLength(unnamed.late)
  })

  it('pages through open actions by last day without gap or repetition', async () => {
    const whole = (await actions('')).items.map(({ id }) => id)
    const seen: string[] = []
    for (let after = ''; ;) {
      const page = await ask<Listed<Line>>(`open-journey-actions?limit=3${after && `&after=${after}`}`)
      seen.push(...page.items.map(({ id }) => id))
      if (!page.next) break
      after = encodeURIComponent(page.next)
    }
    expect(seen).toEqual(whole)
  })

  it('names the homes of a step, with what is late there', async () => {
    const { steps } = await board()
    const { homes } = steps.find(({ step }) => step === 'WELCOME_HOME')!
    const first = await ask<Listed<{ homeId: string; name: string; enteredOn: string; late: number }>>(
      'journey-steps/WELCOME_HOME/homes?limit=1',
    )
    expect(first.items[0]).toMatchObject({ enteredOn: '2026-06-12' })
    expect(first.items[0]!.late).toBeGreaterThan(0)
    const second = await ask<typeof first>(
      `journey-steps/WELCOME_HOME/homes?limit=5&after=${encodeURIComponent(first.next!)}`,
    )
    expect(1 + second.items.length).toBe(homes)
  })

  it('opens its lists in an order of one’s own', async () => {
    const list = <Item>(address: string) =>
      readList<Item>((asked) => house.send(all.manager, 'GET', asked), `${path}/${address}`)
    const ids = async (sort: string) =>
      (await list<Line>(`open-journey-actions?late=true&sort=${sort}`)).map(({ id }) => id)
    const byDay = await ids('dueOn')
    expect(await ids('-dueOn')).toEqual(byDay.toReversed())
    for (const sort of ['step', '-step', 'home', '-home'])
      expect((await ids(sort)).toSorted()).toEqual(byDay.toSorted())
    const homes = async (sort: string) =>
      (await list<{ name: string }>(`journey-steps/WELCOME_HOME/homes?sort=${sort}`)).map(({ name }) => name)
    const walked = await homes('home')
    expect(walked).toEqual(walked.toSorted((one, other) => one.localeCompare(other, 'zh', { numeric: true })))
    expect(await homes('-home')).toEqual(walked.toReversed())
    expect((await homes('-enteredOn')).toSorted()).toEqual(walked.toSorted())
    const refused = await house.send(all.manager, 'GET', `${path}/open-journey-actions?sort=title`)
    expect(refused).toMatchObject({ status: 422, body: { fields: [{ path: 'query.sort' }] } })
  })

  it('sets what was planned beside what was done, month by month', async () => {
    const { months, steps } = await ask<{
      months: string[]
      steps: { step: string; planned: number[]; done: number[]; moved: number }[]
    }>('journey-course')
    expect(months).toContain('2026-06-01')
    const delivery = steps.find(({ step }) => step === 'WELCOME_HOME')!
    expect(delivery.planned.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0)
    // The promised day of the delivery was 29 May, it was delivered on 12 June.
    expect(steps.reduce((sum, { moved }) => sum + moved, 0)).toBeGreaterThan(0)
  })

  it('is not there for somebody of another project', async () => {
    for (const address of [
      'journey-board',
      'journey-course',
      'open-journey-actions',
      'journey-steps/WELCOME_HOME/homes',
    ])
      expect((await house.send(all.outsider, 'GET', `${path}/${address}`)).status).toBe(404)
  })
})
