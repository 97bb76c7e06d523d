import type { Words } from '#design/texts.ts'
import type { Step } from './api.ts'

/** Number and name of the eight steps, where an answer brings only their code (domain.md 5.3). */
export const stepNames: Record<Step['step'], { number: string; name: Words }> = {
  WARM_HANDS: { number: '1', name: { zh: '温馨牵手', en: 'Warm hand-holding' } },
  JOINED: { number: '2', name: { zh: '喜结连理', en: 'Joined in joy' } },
  CLOSE_CONTACT: { number: '3', name: { zh: '亲密接触', en: 'Close contact' } },
  WELCOME_HOME: { number: '4', name: { zh: '恭迎乔迁', en: 'Welcome home' } },
  ASKING_AFTER: { number: '5', name: { zh: '嘘寒问暖', en: 'Asking after you' } },
  RESPONSIBILITY: { number: '6', name: { zh: '承担责任', en: 'Taking responsibility' } },
  ON_THE_ROAD: { number: '+1', name: { zh: '一路同行', en: 'On the road together' } },
  FOUR_YEAR: { number: '+2', name: { zh: '四年之约', en: 'Four-year promise' } },
}

/** 4 恭迎乔迁 of WELCOME_HOME. */
export const stepNameOf = (say: (words: Words) => string) => (step: Step['step']) =>
  `${stepNames[step].number} ${say(stepNames[step].name)}`
