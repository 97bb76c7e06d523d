import { expect, it } from 'vitest'
import { inOrder } from './kinds.ts'

const told = (kind: string, times: number, reportedByMe = true) =>
  Array.from({ length: times }, () => ({ kind, reportedByMe }))

it('offers first what somebody told of most, and danger always last', () => {
  expect(inOrder([])).toEqual(['faultReport', 'complaint', 'enquiry', 'suggestion', 'praise', 'danger'])
  expect(
    inOrder([...told('praise', 1), ...told('complaint', 3), ...told('enquiry', 9, false)]).slice(0, 3),
  ).toEqual(['complaint', 'praise', 'faultReport'])
  expect(inOrder(told('faultReport', 9)).at(-1)).toBe('danger')
})
