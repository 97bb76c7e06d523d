/** The eight steps of 6+2 in their order (domain.md 5.3). */
export const journeySteps = [
  'WARM_HANDS',
  'JOINED',
  'CLOSE_CONTACT',
  'WELCOME_HOME',
  'ASKING_AFTER',
  'RESPONSIBILITY',
  'ON_THE_ROAD',
  'FOUR_YEAR',
] as const

/** The orders of the open actions of a project; `home` is how one walks past them. */
export const openActionOrders = ['dueOn', 'step', 'home'] as const
/** The orders of the homes that stand in a step. */
export const stepHomeOrders = ['enteredOn', 'home'] as const

export type JourneyStep = (typeof journeySteps)[number]

/** The number and the name of each step as people know them. */
export const stepNames: Record<JourneyStep, { number: string; zh: string; en: string }> = {
  WARM_HANDS: { number: '1', zh: '温馨牵手', en: 'Warm hand-holding' },
  JOINED: { number: '2', zh: '喜结连理', en: 'Joined in joy' },
  CLOSE_CONTACT: { number: '3', zh: '亲密接触', en: 'Close contact' },
  WELCOME_HOME: { number: '4', zh: '恭迎乔迁', en: 'Welcome home' },
  ASKING_AFTER: { number: '5', zh: '嘘寒问暖', en: 'Asking after you' },
  RESPONSIBILITY: { number: '6', zh: '承担责任', en: 'Taking responsibility' },
  ON_THE_ROAD: { number: '+1', zh: '一路同行', en: 'On the road together' },
  FOUR_YEAR: { number: '+2', zh: '四年之约', en: 'Four-year promise' },
}
