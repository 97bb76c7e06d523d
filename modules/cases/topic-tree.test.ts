import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deepest, heightOf, wayUp, whyNotMerge, whyNotUnder } from './topic-tree.ts'

/** Trees that keep the rule: each topic hangs on an earlier one that is not yet at the deepest level. */
const trees = fc.array(fc.nat(), { minLength: 2, maxLength: 25 }).map((picks) => {
  const topics = new Map<string, { id: string; parentId: string | null }>()
  for (const [at, pick] of picks.entries()) {
    const shallow = [...topics.keys()].filter((id) => wayUp(topics, id).length < deepest)
    const above = [null, ...shallow][pick % (shallow.length + 1)]!
    topics.set(`${at}`, { id: `${at}`, parentId: above })
  }
  return topics
})
const deepestOf = (topics: ReadonlyMap<string, { id: string; parentId: string | null }>) =>
  Math.max(...[...topics.keys()].map((id) => wayUp(topics, id).length))

describe('[S2-02] the tree of topics', () => {
  it('has four levels at most and no circle, wherever a topic is moved', () =>
    fc.assert(
      fc.property(trees, fc.nat(), fc.nat(), (topics, one, other) => {
        const ids = [...topics.keys()]
        const [id, parentId] = [ids[one % ids.length]!, [null, ...ids][other % (ids.length + 1)]!]
        if (whyNotUnder(topics, id, parentId)) return
        const moved = new Map(topics).set(id, { id, parentId })
        expect(wayUp(moved, id)).not.toContain(undefined)
        expect(deepestOf(moved)).toBeLessThanOrEqual(deepest)
      }),
    ))

  it('has four levels at most when all that hangs on a topic goes with it into another', () =>
    fc.assert(
      fc.property(trees, fc.nat(), fc.nat(), (topics, one, other) => {
        const ids = [...topics.keys()]
        const [id, intoId] = [ids[one % ids.length]!, ids[other % ids.length]!]
        if (whyNotMerge(topics, id, intoId)) return
        const merged = new Map(
          [...topics]
            .filter(([key]) => key !== id)
            .map(([key, topic]) => [key, topic.parentId === id ? { ...topic, parentId: intoId } : topic]),
        )
        expect(deepestOf(merged)).toBeLessThanOrEqual(deepest)
      }),
    ))

  it('names what is wrong', () => {
    const topics = new Map(
      [
        ['a', null],
        ['b', 'a'],
        ['c', 'b'],
        ['d', 'c'],
        ['e', null],
      ].map(([id, parentId]) => [id!, { id: id!, parentId: parentId! }]),
    )
    expect(heightOf(topics, 'a')).toBe(4)
    expect(whyNotUnder(topics, 'a', 'd')).toBe('circle')
    expect(whyNotUnder(topics, 'a', 'e')).toBe('tooDeep')
    expect(whyNotUnder(topics, 'b', 'e')).toBeNull()
    expect(whyNotMerge(topics, 'a', 'e')).toBeNull()
    expect(whyNotMerge(topics, 'a', 'a')).toBe('circle')
  })
})
