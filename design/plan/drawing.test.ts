import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Plan } from './plan.ts'
import { added, drawn, grid, moved, overlap, problemsOf, resized, smallestRoom, snapped } from './drawing.ts'
import { roomKindNames } from './room-kinds.ts'
import { begun, done, redone, type Undoing, undone } from './undoing.ts'

const empty: Plan = { width: 12, height: 10, rooms: [] }
const length = fc.double({ min: -15, max: 15, noNaN: true })
const at = fc.tuple(fc.double({ min: 0, max: 12, noNaN: true }), fc.double({ min: 0, max: 10, noNaN: true }))
const deed = fc.oneof(
  fc.record({ do: fc.constant('draw' as const), kind: fc.constantFrom(...roomKindNames), from: at, to: at }),
  fc.record({ do: fc.constant('add' as const), kind: fc.constantFrom(...roomKindNames) }),
  fc.record({ do: fc.constant('move' as const), which: fc.nat(9), dx: length, dy: length }),
  fc.record({
    do: fc.constant('resize' as const),
    which: fc.nat(9),
    edge: fc.constantFrom('nw' as const, 'ne' as const, 'sw' as const, 'se' as const),
    dx: length,
    dy: length,
  }),
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('redo' as const) }),
)
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never

const keyOf = ({ rooms }: Plan, which: number) => rooms[which % Math.max(rooms.length, 1)]?.key ?? ''
function act(plan: Plan, one: Deed): Plan {
  if (one.do === 'draw') return drawn(plan, one.kind, one.from, one.to)
  if (one.do === 'add') return added(plan, one.kind)
  if (one.do === 'move') return moved(plan, keyOf(plan, one.which), one.dx, one.dy)
  if (one.do === 'resize') return resized(plan, keyOf(plan, one.which), one.edge, one.dx, one.dy)
  return plan
}

it('whatever is drawn, carried and pulled, rooms stay in the plan, keep their least size and their names', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      const plan = deeds.reduce(act, empty)
      const wrong = new Set(problemsOf(plan).map(({ what }) => what))
      for (const never of ['outside', 'tooSmall', 'unnamed', 'sameName'] as const)
        expect(wrong).not.toContain(never)
      for (const { w, h } of plan.rooms) expect(Math.min(w, h)).toBeGreaterThanOrEqual(smallestRoom - 1e-6)
      const pairs = plan.rooms.flatMap((one) =>
        plan.rooms.filter((two) => two !== one).map((two) => [one, two]),
      )
      expect(wrong.has('overlap')).toBe(pairs.some(([one, two]) => overlap(one!, two!)))
      for (const [one, two] of pairs) expect(overlap(one!, two!)).toBe(overlap(two!, one!))
    }),
  )
})

it('undoing everything gives the same plan that it began with, and redoing it the one that was left', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      let drawing: Undoing<Plan> = begun(empty)
      for (const one of deeds)
        drawing =
          one.do === 'undo'
            ? undone(drawing)
            : one.do === 'redo'
              ? redone(drawing)
              : done(drawing, act(drawing.now, one))
      const left = drawing.now
      const steps = drawing.past.length
      for (let step = 0; step < steps; step++) drawing = undone(drawing)
      expect(drawing.now).toEqual(empty)
      expect(undone(drawing)).toEqual(drawing)
      for (let step = 0; step < steps; step++) drawing = redone(drawing)
      expect(drawing.now).toEqual(left)
    }),
  )
})

it('snaps to a wall that is near, else to the grid, and stays where it has snapped', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 12, noNaN: true }),
      fc.array(fc.double({ min: 0, max: 12, noNaN: true })),
      (place, walls) => {
        const found = snapped(place, walls)
        expect(Math.abs(found - place)).toBeLessThanOrEqual(grid)
        if (walls.includes(found)) expect(snapped(found, walls)).toBe(found)
      },
    ),
  )
  const plan = drawn(drawn(empty, 'living', [0, 0], [4.13, 4]), 'kitchen', [4.2, 0], [8, 4])
  expect(plan.rooms.map(({ x, w }) => x + w)).toEqual([4.2, 8])
  expect(problemsOf(plan)).toEqual([])
  expect(problemsOf(moved(plan, 'kitchen1', -2, 0))).toEqual([
    { what: 'overlap', keys: ['living1', 'kitchen1'] },
  ])
})
