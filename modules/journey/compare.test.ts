import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { comparedFields, compareStandards } from './compare.ts'
import { isSameValue } from './same-value.ts'
import { firstActions, firstSettings } from './standard/index.ts'
import type { StandardAction } from './standard-action.ts'

const someActions = fc.uniqueArray(
  fc
    .record({ action: fc.constantFrom(...firstActions), grace: fc.nat(3), optional: fc.boolean() })
    .map(({ action, ...changes }): StandardAction => ({ ...action, ...changes })),
  { selector: ({ key }) => key, maxLength: 20 },
)
const versionOf = (actions: readonly StandardAction[]) => ({ actions, settings: firstSettings })

it('[S0-45] finds each difference once and nothing else: applied to the old version it gives the new one', () => {
  fc.assert(
    fc.property(someActions, someActions, (old, wanted) => {
      const { added, removed, changed, unchanged, settings } = compareStandards(
        versionOf(old),
        versionOf(wanted),
      )
      const gone = new Set(removed.map(({ key }) => key))
      const fresh = new Map(changed.map(({ after }) => [after.key, after]))
      const made = [
        ...old.filter(({ key }) => !gone.has(key)).map((action) => fresh.get(action.key) ?? action),
        ...added,
      ]
      const sorted = (actions: readonly StandardAction[]) =>
        actions.toSorted((one, other) => (one.key < other.key ? -1 : 1))
      expect(sorted(made)).toEqual(sorted(wanted))
      expect(added.length + changed.length + unchanged).toBe(wanted.length)
      expect(settings).toEqual([])
      for (const { before, after, fields } of changed)
        expect(fields).toEqual(comparedFields.filter((field) => !isSameValue(before[field], after[field])))
    }),
  )
})

it('[S0-45] a version does not differ from itself, and the other way round what was added is removed', () => {
  fc.assert(
    fc.property(someActions, someActions, (one, other) => {
      expect(compareStandards(versionOf(one), versionOf(structuredClone(one)))).toMatchObject({
        added: [],
        removed: [],
        changed: [],
      })
      const [there, back] = [
        compareStandards(versionOf(one), versionOf(other)),
        compareStandards(versionOf(other), versionOf(one)),
      ]
      expect(back.removed).toEqual(there.added)
      expect(back.changed.length).toBe(there.changed.length)
    }),
  )
})

it('[S0-45] names the settings that differ', () => {
  const after = { actions: firstActions, settings: { ...firstSettings, runInMonths: 6 } }
  expect(compareStandards(versionOf(firstActions), after).settings).toEqual(['runInMonths'])
})
