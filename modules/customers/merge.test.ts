import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MergedFile, mergeFiles, unmergeFile } from './merge.ts'
import { emptyPerson, factNames, type PersonFacts } from './person.ts'

const value = fc.option(fc.constantFrom('甲', '乙', '丙'))
const file = fc
  .record({
    facts: fc.record(
      Object.fromEntries(
        factNames.map((name) => [name, name === 'name' ? fc.constantFrom('甲', '乙') : value]),
      ),
    ),
    projectIds: fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3'), { minLength: 1 }),
  })
  .map((made) => made as unknown as MergedFile)
const take = fc.subarray([...factNames])
const snapshot = (before: MergedFile, written: MergedFile) => ({
  before,
  written,
  carriedAlong: [],
  duplicateId: null,
})

describe('merging two files', () => {
  it('keeps the survivor’s values, takes those that were chosen, and fills what was empty', () => {
    const survivor = {
      facts: { ...emptyPerson, name: '沈佳禾', phone: '1', employer: '甲' } as PersonFacts,
      projectIds: ['p1'],
    }
    const absorbed = {
      facts: { ...emptyPerson, name: '沈佳和', phone: '2', email: 'x' } as PersonFacts,
      projectIds: ['p2', 'p1'],
    }
    const merged = mergeFiles(survivor, absorbed, ['phone'])
    expect(merged.facts).toMatchObject({ name: '沈佳禾', phone: '2', employer: '甲', email: 'x' })
    expect(merged.projectIds).toEqual(['p1', 'p2'])
  })

  it('is taken back exactly', () => {
    fc.assert(
      fc.property(file, file, take, (survivor, absorbed, chosen) => {
        const written = mergeFiles(survivor, absorbed, chosen)
        expect(unmergeFile(written, snapshot(survivor, written))).toEqual(survivor)
      }),
    )
  })

  it('leaves what was changed after the merge, when it is taken back', () => {
    fc.assert(
      fc.property(file, file, take, fc.constantFrom(...factNames), (survivor, absorbed, chosen, changed) => {
        const written = mergeFiles(survivor, absorbed, chosen)
        const since = {
          facts: { ...written.facts, [changed]: '丁' } as PersonFacts,
          projectIds: [...written.projectIds, 'p9'],
        }
        const back = unmergeFile(since, snapshot(survivor, written))
        expect(back).toEqual({
          facts: { ...survivor.facts, [changed]: '丁' },
          projectIds: [...survivor.projectIds, 'p9'],
        })
      }),
    )
  })
})
