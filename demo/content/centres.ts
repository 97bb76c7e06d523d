/** Where customer service centres sat and sit: one city moved its centre to the developer, another still has it with the property company. */
export const seats = [
  { city: 'LL', daysAgo: 900, side: 'property', reason: '客户服务中心随物业公司设立。' },
  {
    city: 'LL',
    daysAgo: 120,
    side: 'developer',
    reason: '开发事项都要绕道物业公司，客户等得太久；改由开发公司直接领导。',
  },
  { city: 'MZ', daysAgo: 900, side: 'property', reason: '客户服务中心随物业公司设立。' },
] as const

/** Who answers at the centre that still belongs to the property company. */
export const propertyClerk = { name: '郁北辰', title: '物业客服专员', role: 'steward', city: 'MZ' } as const

/** Matters for the developer that passed through her: complaint of domain.md 6.2, hours until passed on, answered, solved. */
export const passedOn = [
  { nth: 1, hoursAgo: 700, passedAfter: 26, answeredAfter: 21, resultAfter: 190 },
  { nth: 10, hoursAgo: 520, passedAfter: 19, answeredAfter: 23, resultAfter: 160 },
  { nth: 15, hoursAgo: 330, passedAfter: 31, answeredAfter: 22, resultAfter: 120 },
  { nth: 20, hoursAgo: 150, passedAfter: 22, answeredAfter: 20, resultAfter: null },
  { nth: 14, hoursAgo: 9, passedAfter: null, answeredAfter: null, resultAfter: null },
] as const
