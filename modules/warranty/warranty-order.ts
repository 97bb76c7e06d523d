import { addDays, endOfLocalDay, type IsoDate } from '#platform/calendar/index.ts'
import type { Severity } from './check.ts'

export const orderStates = ['open', 'repaired', 'reinspected'] as const
export type OrderState = (typeof orderStates)[number]

const day = 86_400_000
const days = { waterproof: 30, ordinary: 15 } as const

/** Safety within 24 hours; ordinary faults in 15 days, waterproofing in 30, each to the end of the local day (domain.md 2.4, 4.10). */
export function dueAt(severity: Severity, openedAt: Date, openedOn: IsoDate, timezone: string): Date {
  if (severity === 'safety') return new Date(openedAt.getTime() + day)
  return endOfLocalDay(addDays(openedOn, days[severity]), timezone)
}

/** Not repaired in time under warranty: the buyer may have it repaired and charge it (SPC sales interpretation art. 10). */
export const isLegalRisk = (
  order: { state: OrderState; isCovered: boolean; dueAt: Date },
  now: Date,
): boolean => order.state === 'open' && order.isCovered && order.dueAt < now
