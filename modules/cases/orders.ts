import type { OrderColumns, Sort } from '#platform/contract/index.ts'
import { states, urgencies } from './case.ts'

/** The orders of the inbox: `urgency` begins with what presses, `answerDueAt` with what has the least time left. */
export const caseOrders = ['openedAt', 'answerDueAt', 'urgency', 'state', 'number'] as const
export type CaseSort = Sort<(typeof caseOrders)[number]>

const rank = (list: readonly string[], column: string) =>
  `array_position('{${list.join(',')}}'::text[], ${column})`

export const caseColumns: Record<(typeof caseOrders)[number], OrderColumns> = {
  openedAt: 'c.opened_at',
  answerDueAt: { filled: 'c.answer_due_at', ties: ['c.opened_at'] },
  urgency: [rank(urgencies, 'c.urgency'), 'c.opened_at'],
  state: [rank(states, 'c.state'), 'c.opened_at'],
  number: 'c.number',
}

/** The orders of the terms of cases: `width` begins with what holds for most cases. */
export const policyOrders = ['width', 'changedAt', 'firstReply', 'close'] as const

/** More cases than a list sorts by something that no index holds. */
export const mostToSort = 5000

/** How the tasks that departments owe may be sorted. */
export const supervisionOrders = ['dueAt', 'handedOverAt'] as const
