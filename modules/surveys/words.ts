import type { Topic } from './answers.ts'
import type { CallbackKind } from './callback.ts'

/** Call-backs as events and messages name them. */
export const kindWords: Record<CallbackKind, { zh: string; en: string }> = {
  deliveryCallback: { zh: '交付回访', en: 'delivery call-back' },
  residenceCallback: { zh: '居住回访', en: 'residence call-back' },
  emptyHomeCall: { zh: '空置房回访', en: 'call about an empty home' },
}

export const topicWords: Record<Topic, { zh: string; en: string }> = {
  layout: { zh: '户型设计', en: 'the layout' },
  quality: { zh: '房屋质量', en: 'the quality of the home' },
  surroundings: { zh: '园林与公共区域', en: 'gardens and common parts' },
  facilities: { zh: '配套设施', en: 'facilities' },
  propertyService: { zh: '物业服务', en: 'property service' },
  customerService: { zh: '客户服务', en: 'customer service' },
  communication: { zh: '沟通与告知', en: 'how we keep people informed' },
  other: { zh: '其他', en: 'something else' },
}
