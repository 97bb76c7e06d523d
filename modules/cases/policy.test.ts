import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Policy, type PolicyFacts, policyTargets, termsFor } from './policy.ts'

const none = {
  acknowledgement: null,
  firstReply: null,
  onSite: null,
  plan: null,
  progress: null,
  close: null,
}
const policy = ({
  minutes,
  ...rest
}: Omit<Partial<Policy>, 'minutes'> & { minutes?: Partial<Policy['minutes']> } = {}): Policy => ({
  id: 'a',
  projectId: null,
  categoryId: null,
  channel: null,
  urgency: null,
  kind: null,
  measure: null,
  remindBeforeMinutes: null,
  confirmWithinMinutes: null,
  reopenWithinMinutes: null,
  shown: null,
  ...rest,
  minutes: { ...none, ...minutes },
})
const facts: PolicyFacts = {
  projectId: 'lake',
  categoryPath: ['leak', 'quality'],
  channel: 'portal',
  urgency: 'NORMAL',
  kind: 'complaint',
}
const group = policy({
  minutes: { firstReply: 1440, close: 10_080 },
  measure: 'clock',
  remindBeforeMinutes: 60,
  shown: ['firstReply'],
})

describe('the terms of a case', () => {
  it('are those of the group unless something closer says otherwise', () => {
    expect(termsFor([group], facts)).toEqual({
      minutes: { ...none, firstReply: 1440, close: 10_080 },
      measure: 'clock',
      remindBeforeMinutes: 60,
      shown: ['firstReply'],
      confirmWithinMinutes: 7 * 1440,
      reopenWithinMinutes: 30 * 1440,
    })
  })

  it('take from a closer policy only what it states', () => {
    const quality = policy({ categoryId: 'quality', minutes: { close: 21_600 } })
    expect(termsFor([quality, group], facts).minutes).toMatchObject({ firstReply: 1440, close: 21_600 })
  })

  it('let a project overrule every other condition together', () => {
    const project = policy({ projectId: 'lake', minutes: { firstReply: 720 } })
    const all = policy({
      categoryId: 'leak',
      channel: 'portal',
      urgency: 'NORMAL',
      kind: 'complaint',
      minutes: { firstReply: 60 },
    })
    expect(termsFor([all, group, project], facts).minutes.firstReply).toBe(720)
  })

  it('prefer the deeper category', () => {
    const quality = policy({ categoryId: 'quality', kind: 'complaint', minutes: { close: 2 } })
    const leak = policy({ categoryId: 'leak', minutes: { close: 1 } })
    expect(termsFor([quality, leak], facts).minutes.close).toBe(1)
  })

  it('do not depend on the order in which policies are kept, and ignore those that do not fit', () => {
    const maybe = <Value>(...values: Value[]) => fc.constantFrom(null, ...values)
    const anyPolicy = fc.record({
      projectId: maybe('lake', 'elsewhere'),
      categoryId: maybe('leak', 'quality', 'noise'),
      channel: maybe<'portal' | 'hotline'>('portal', 'hotline'),
      urgency: maybe<'NORMAL' | 'CRITICAL'>('NORMAL', 'CRITICAL'),
      kind: maybe<'complaint' | 'praise'>('complaint', 'praise'),
      firstReply: fc.option(fc.integer({ min: 1, max: 9999 })),
    })
    const unique = fc.uniqueArray(anyPolicy, {
      selector: ({ firstReply: _, ...conditions }) => JSON.stringify(conditions),
      maxLength: 12,
    })
    fc.assert(
      fc.property(unique, (drafts) => {
        const policies = drafts.map(({ firstReply, ...conditions }) =>
          policy({ ...conditions, minutes: { firstReply } }),
        )
        const fitting = policies.filter(
          ({ projectId, categoryId, channel, urgency, kind }) =>
            projectId !== 'elsewhere' &&
            categoryId !== 'noise' &&
            channel !== 'hotline' &&
            urgency !== 'CRITICAL' &&
            kind !== 'praise',
        )
        expect(termsFor(policies.toReversed(), facts)).toEqual(termsFor(policies, facts))
        expect(termsFor(fitting, facts)).toEqual(termsFor(policies, facts))
      }),
    )
  })

  it('name every target that a policy can set', () => {
    expect(Object.keys(termsFor([], facts).minutes)).toEqual([...policyTargets])
  })
})
