import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ranked } from './offering.ts'
import { unknownVariables, variableNames } from './variables.ts'

describe('templates and offers', () => {
  it('[S2-06] refuses every name in braces that nobody fills, and no other', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...variableNames, '生日', 'age', '')), (names) => {
        const text = names.map((name) => `您好{${name}}，`).join('')
        const unknown = names.filter((name) => !variableNames.includes(name as never))
        expect(unknownVariables(text)).toEqual([...new Set(unknown)])
      }),
    ))

  it('puts what shares more, and what fits the topic, before what shares less', () =>
    fc.assert(
      fc.property(
        fc.array(fc.subarray(['漏水', '电梯', '噪声', '停车', '物业']), { minLength: 1, maxLength: 8 }),
        (lists) => {
          const pieces = lists.map((shared, at) => ({
            id: `${at}`,
            topicIds: [`t${at % 3}`],
            shared,
            uses: at,
          }))
          const found = ranked(pieces, '漏水电梯噪声停车物业', ['t1'])
          expect(found.map(({ likeness }) => likeness)).toEqual(
            found.map(({ likeness }) => likeness).toSorted((a, b) => b - a),
          )
          expect(
            found
              .filter(({ fitsTopic }) => fitsTopic)
              .map(({ id }) => id)
              .toSorted(),
          ).toEqual(
            pieces
              .filter(({ topicIds }) => topicIds.includes('t1'))
              .map(({ id }) => id)
              .toSorted(),
          )
        },
      ),
    ))
})
