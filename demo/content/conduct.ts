import type { NewConductCheck } from '#modules/workplace/actions/enter-check.ts'

/** Who of the personas has read the code of conduct. */
export const readers = ['ambassador', 'guard', 'agent', 'manager']

interface DemoCheck {
  username: string
  daysAgo: number
  place?: string
  lines: NewConductCheck['lines']
  answer?: string
}

/** Two checks: one where all was well, one that left something to be put right. */
export const checks: readonly DemoCheck[] = [
  {
    username: 'ambassador',
    daysAgo: 9,
    lines: [
      { ruleKey: 'greeting1', result: 'kept' },
      { ruleKey: 'look1', result: 'kept' },
      { ruleKey: 'telephone2', result: 'kept', note: '挂断前复述了下次回访的日期' },
      { ruleKey: 'visit2', result: 'notSeen' },
      { ruleKey: 'confidence3', result: 'kept' },
    ],
    answer: '谢谢，下次上门时也请来看看。',
  },
  {
    username: 'guard',
    daysAgo: 4,
    place: '东门岗亭',
    lines: [
      { ruleKey: 'greeting2', result: 'kept' },
      { ruleKey: 'look3', result: 'notKept', note: '靠着门框站，交接时也没有起身' },
      { ruleKey: 'reception2', result: 'kept' },
      { ruleKey: 'honesty2', result: 'notSeen' },
    ],
  },
]

/** A line that the next edition adds; its draft is under way. */
export const nextRule = {
  key: 'reception4',
  chapter: 'reception',
  zh: '雨天给客户递一把伞，送到车前。',
  en: 'When it rains, hand the customer an umbrella and walk to the car.',
  observedZh: '',
  observedEn: '',
  roles: [],
} as const
