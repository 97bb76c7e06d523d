/** A kind of consent, and the article of the Personal Information Protection Law that asks for it (domain.md 4.6). */
export interface ConsentKind {
  zh: string
  en: string
  /** Asked for by a tick of its own, never bundled (PIPL arts. 23, 25, 29, 31, 39). */
  separate: boolean
  articles: string
}

export const consentKindNames = [
  'privacyNotice',
  'shareWithPropertyServicer',
  'shareWithPartners',
  'publish',
  'sensitiveData',
  'childData',
  'crossBorder',
  'recognitionPhoto',
  'personalisedRecommendation',
  'marketing',
  'machineHelp',
] as const
export type ConsentKindName = (typeof consentKindNames)[number]

export const consentKinds: Record<ConsentKindName, ConsentKind> = {
  privacyNotice: {
    zh: '个人信息处理',
    en: 'Processing of personal information',
    separate: false,
    articles: '13–17',
  },
  shareWithPropertyServicer: {
    zh: '提供给物业服务企业',
    en: 'Sharing with the property company',
    separate: true,
    articles: '23',
  },
  shareWithPartners: { zh: '提供给合作单位', en: 'Sharing with partners', separate: true, articles: '23' },
  publish: {
    zh: '公开姓名、照片或故事',
    en: 'Publishing name, picture or story',
    separate: true,
    articles: '25',
  },
  sensitiveData: { zh: '处理敏感个人信息', en: 'Sensitive information', separate: true, articles: '28–29' },
  childData: {
    zh: '未满十四周岁孩子的信息',
    en: 'Information about a child under fourteen',
    separate: true,
    articles: '31',
  },
  crossBorder: { zh: '向境外提供', en: 'Sending abroad', separate: true, articles: '39' },
  recognitionPhoto: {
    zh: '照片供值守人员识别',
    en: 'Picture for recognition at the gate',
    separate: true,
    articles: '26, 29',
  },
  personalisedRecommendation: {
    zh: '个性化推荐',
    en: 'Personalised recommendation',
    separate: true,
    articles: '24',
  },
  /** The Advertising Act art. 43 asks for it as well. */
  marketing: { zh: '营销信息', en: 'Marketing messages', separate: true, articles: '24' },
  /** Told of, and used unless the customer says no: what leaves is masked, and a person decides. */
  machineHelp: { zh: '机器协助起草', en: 'Help by a machine', separate: true, articles: '24' },
}

export const consentDecisions = ['given', 'withdrawn', 'refused'] as const
export type ConsentDecision = (typeof consentDecisions)[number]

export const decisionWords: Record<ConsentDecision, { zh: string; en: string }> = {
  given: { zh: '同意', en: 'Consent given' },
  withdrawn: { zh: '撤回同意', en: 'Consent withdrawn' },
  refused: { zh: '不同意', en: 'Consent refused' },
}
