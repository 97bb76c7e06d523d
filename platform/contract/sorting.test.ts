import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../testing/index.ts'
import { orderBy, type Placed, type Sort } from './index.ts'

interface Lamp extends Placed {
  id: number
  name: string
  watts: number | null
  litAt: string | null
}

const orders = {
  name: 'l.name',
  litAt: { filled: 'l.lit_at' },
  watts: { filled: 'l.watts', ties: ['l.name'] },
  street: ['l.street', 'l.name'],
}
type Word = keyof typeof orders
const words = Object.keys(orders) as Word[]

describe('a list in an order that its reader chose', () => {
  const house = useTestDatabase()
  beforeAll(() =>
    house.owner.query(
      `CREATE TABLE public.lamp (id integer PRIMARY KEY, name text COLLATE "C" NOT NULL, street text NOT NULL, watts numeric, lit_at timestamptz)`,
    ),
  )
  beforeEach(() => house.owner.query('TRUNCATE public.lamp'))

  const add = async (lamps: readonly [string, string, number | null, number | null][], from = 0) => {
    for (const [at, [name, street, watts, microseconds]] of lamps.entries())
      await house.owner.query(
        `INSERT INTO public.lamp VALUES ($1, $2, $3, $4, timestamptz '2026-11-20' + $5 * interval '1 microsecond')`,
        [from + at, name, street, watts, microseconds],
      )
  }
  const read = async (sort: Sort<Word>, limit: number, after?: string | null) => {
    const order = orderBy(sort, orders, 'l.id')
    const values: unknown[] = []
    const where = after ? order.after(after, (value) => `$${values.push(value)}`) : 'true'
    const { rows } = await house.owner.query<Lamp>(
      `SELECT l.id, l.name, l.watts, l.lit_at AS "litAt", ${order.key} FROM public.lamp l WHERE ${where} ORDER BY ${order.by} LIMIT ${limit + 1}`,
      values,
    )
    return order.page(rows, limit, (row) => row)
  }
  const walk = async (sort: Sort<Word>, limit: number, between: () => Promise<unknown> = async () => {}) => {
    const seen: number[] = []
    let after: string | null = null
    do {
      const page = await read(sort, limit, after)
      seen.push(...page.items.map(({ id }) => id))
      after = page.next
      await between()
    } while (after)
    return seen
  }

  const lamp = fc.tuple(
    fc.constantFrom('a', 'b', '灯', ''),
    fc.constantFrom('北街', '南街'),
    fc.option(fc.constantFrom(0.5, 5, 40)),
    fc.option(fc.constantFrom(0, 1, 1500)),
  )
  const sort = fc.constantFrom(...words.flatMap((word) => [word, `-${word}`] as Sort<Word>[]))

  it('shows every row exactly once in that order, with ties and empty values', () =>
    fc.assert(
      fc
        .asyncProperty(
          fc.array(lamp, { maxLength: 12 }),
          sort,
          fc.integer({ min: 1, max: 4 }),
          async (lamps, order, limit) => {
            await add(lamps)
            const whole = await read(order, 200)
            expect(await walk(order, limit)).toEqual(whole.items.map(({ id }) => id))
            expect(whole.items).toHaveLength(lamps.length)
          },
        )
        .afterEach(async () => void (await house.owner.query('TRUNCATE public.lamp'))),
      { numRuns: 60 },
    ))

  it('shows every row that was there from the start once, while others are added', () =>
    fc.assert(
      fc
        .asyncProperty(
          fc.array(lamp, { minLength: 3, maxLength: 8 }),
          lamp,
          sort,
          async (lamps, late, order) => {
            await add(lamps)
            let from = 100
            const seen = await walk(order, 2, () => (from < 103 ? add([late], from++) : Promise.resolve()))
            expect(seen.filter((id) => id < 100).toSorted()).toEqual(lamps.map((_, at) => at))
            expect(new Set(seen).size).toBe(seen.length)
          },
        )
        .afterEach(async () => void (await house.owner.query('TRUNCATE public.lamp'))),
      { numRuns: 40 },
    ))

  it('puts what has no value last, whichever way round', async () => {
    await add([
      ['a', '北街', null, null],
      ['b', '北街', 5, 3],
      ['c', '北街', 40, 2],
    ])
    expect(await walk('watts', 1)).toEqual([1, 2, 0])
    expect(await walk('-watts', 1)).toEqual([2, 1, 0])
    expect(await walk('litAt', 2)).toEqual([2, 1, 0])
  })

  it('refuses the key of another order, and one that is no key', async () => {
    await add([
      ['a', '北街', 1, 1],
      ['b', '北街', 2, 2],
    ])
    const { next } = await read('name', 1)
    const refused = expect.objectContaining({ code: 'platform.malformed', details: { field: 'after' } })
    await expect(read('-name', 1, next)).rejects.toEqual(refused)
    await expect(read('watts', 1, next)).rejects.toEqual(refused)
    await expect(read('name', 1, 'bGFtcA')).rejects.toEqual(refused)
  })
})
