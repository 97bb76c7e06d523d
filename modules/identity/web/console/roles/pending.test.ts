import { expect, it } from 'vitest'
import fc from 'fast-check'
import type { Role } from '../api.ts'
import { countOf, holds, type Pending, permissionsOf, rebased, withTick } from './pending.ts'

const role = (...permissions: string[]): Role => ({
  key: 'steward',
  zh: '管家',
  en: 'Steward',
  kind: 'staff',
  builtIn: true,
  permissions,
  version: 1,
})
const nothing: Pending = new Map()

it('a tick that is taken back is no change', () => {
  const steward = role('cases.read')
  const given = withTick(nothing, steward, 'cases.close', true)
  expect(countOf(given)).toBe(1)
  expect(countOf(withTick(given, steward, 'cases.close', false))).toBe(0)
})

it('a colleague who gave the same permission meanwhile leaves nothing to be saved', () => {
  const pending = withTick(nothing, role(), 'cases.close', true)
  expect(countOf(rebased(pending, role('cases.close')))).toBe(0)
})

it('what a colleague changed elsewhere in the role survives one’s own ticks', () => {
  const pending = withTick(nothing, role('cases.read'), 'cases.close', true)
  const theirs = role('cases.read', 'estate.read')
  expect(permissionsOf(theirs, rebased(pending, theirs))).toEqual([
    'cases.read',
    'estate.read',
    'cases.close',
  ])
})

it('what is sent is what the ticks show, whatever was clicked in whatever order', () => {
  const keys = ['a.read', 'b.read', 'c.edit', 'd.edit'] as const
  const clicks = fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()))
  fc.assert(
    fc.property(fc.subarray([...keys]), clicks, (held, clicked) => {
      const steward = role(...held)
      const pending = clicked.reduce((all, [key, given]) => withTick(all, steward, key, given), nothing)
      const shown = keys.filter((key) => holds(steward, key, pending))
      expect(permissionsOf(steward, pending).toSorted()).toEqual(shown.toSorted())
    }),
  )
})
