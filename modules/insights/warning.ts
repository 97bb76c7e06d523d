import { sayDay } from '#platform/calendar/index.ts'

export const warningKinds = ['spike', 'repeatFault', 'troubledHome', 'beforeDelivery'] as const
export type WarningKind = (typeof warningKinds)[number]

export const warningStates = ['raised', 'noted', 'acting', 'dismissed', 'ended'] as const
export type WarningState = (typeof warningStates)[number]
export const warningOrders = ['raisedAt', 'movedAt', 'weight'] as const

/** Open cases at one home from which it is in trouble. */
export const troubledFrom = 3
/** Months before the planned delivery in which open cases count. */
export const beforeDelivery = { fromMonths: 3, untilMonths: 6 }

/** A sign that holds now; `weight` is how many cases it stands on. */
export interface Sign {
  projectId: string
  kind: WarningKind
  key: string
  topicId?: string
  homeId?: string
  phaseId?: string
  place?: string
  facts: Record<string, number | string>
  weight: number
}

/** Why it warns, in one line. */
export function whyWords({ kind, facts }: Pick<Sign, 'kind' | 'facts'>): { zh: string; en: string } {
  const { cases, usual, times, open, pressing, risky, plannedOn } = facts
  switch (kind) {
    case 'spike':
      return {
        zh: `近 7 天 ${cases} 件，平时每周 ${usual} 件`,
        en: `${cases} within 7 days, usually ${usual} a week`,
      }
    case 'repeatFault':
      return {
        zh: `12 个月内 ${times} 次，现在处理中 ${open} 件`,
        en: `${times} times within 12 months, ${open} open now`,
      }
    case 'troubledHome':
      return { zh: `同一户 ${open} 件在处理`, en: `${open} cases of one home are open` }
    case 'beforeDelivery':
      return {
        zh: `计划${sayDay(String(plannedOn), 'zh')}交付，还有 ${open} 件在处理，紧急 ${pressing} 件，有风险 ${risky} 件`,
        en: `Delivery planned on ${sayDay(String(plannedOn), 'en')}: ${open} cases open, ${pressing} urgent, ${risky} with risk`,
      }
  }
}

/** What may be done with a warning: nobody returns to an earlier state, and what has ended is left alone. */
export const mayHandle = (state: WarningState): boolean => state !== 'ended'
