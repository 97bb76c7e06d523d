import { addClockMinutes } from '#platform/calendar/index.ts'

/** How contracts are signed in a project (2.5). */
export const signingMethods = ['onSite', 'appointment', 'collectiveDay', 'online'] as const
export type SigningMethod = (typeof signingMethods)[number]

/** A subscription may be cancelled without a reason for 3 × 24 hours from its signing (2.6). */
export const cancelUntil = (subscribedAt: Date): Date => addClockMinutes(subscribedAt, 3 * 24 * 60)

export interface Paper {
  title: string
  note: string
  dueOn: string | null
  broughtOn: string | null
}

/** What customers usually bring (2.2). */
export const usualPapers: readonly Pick<Paper, 'title' | 'note'>[] = [
  { title: '身份证原件', note: '所有买受人' },
  { title: '户口本', note: '含婚姻状况页' },
  { title: '结婚证或单身声明', note: '' },
  { title: '购房资格证明', note: '当地要求时' },
  { title: '首付款凭证', note: '付款账户与买受人一致' },
  { title: '收入证明与银行流水', note: '办理按揭时，近六个月' },
]
