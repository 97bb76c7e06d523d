import { expect, it } from 'vitest'
import fc from 'fast-check'
import { fieldOf, letterOf, missingFields, withField } from './mapping.ts'

const words = { zh: '', en: '' }
const kind = {
  key: 'homes',
  label: words,
  hint: words,
  needsProject: true,
  fields: [
    { key: 'number', label: words, required: true },
    { key: 'floor', label: words, required: false },
  ],
}

it('moves a field from one column to another instead of reading it twice', () => {
  const mapping = withField({ number: 0 }, 3, 'number')
  expect([fieldOf(mapping, 0), fieldOf(mapping, 3)]).toEqual([undefined, 'number'])
})

it('leaves a column out', () => {
  expect(withField({ number: 0, floor: 1 }, 1, undefined)).toEqual({ number: 0 })
})

it('names the required fields that stand nowhere', () => {
  expect(missingFields(kind, { floor: 1 }).map(({ key }) => key)).toEqual(['number'])
})

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 27, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA'])
})

it('never reads two fields from one column, whatever was chosen', () => {
  const choices = fc.array(
    fc.tuple(fc.nat(5), fc.option(fc.constantFrom('number', 'floor', 'layout'), { nil: undefined })),
  )
  fc.assert(
    fc.property(choices, (chosen) => {
      const mapping = chosen.reduce((now, [column, field]) => withField(now, column, field), {})
      const columns = Object.values(mapping)
      expect(new Set(columns).size).toBe(columns.length)
    }),
  )
})
