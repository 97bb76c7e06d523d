import type { CaseKind } from '#modules/cases/index.ts'

/** What lies on the agent's desk, and what the people of the team can take. */
export const deskWords = {
  draftAbout: '下沉梁',
  draft: '您好，我是林夕。图纸上的下沉梁我们正在请设计核对，明天上午 10 点前给您',
  note: (name: string) => `@${name} 客户刚在电话里说周六上午在家，请约师傅那时上门。`,
  skills: [
    { kinds: ['complaint', 'faultReport'], languages: ['zh'] },
    { kinds: [], languages: ['zh', 'en'] },
    { kinds: ['enquiry', 'suggestion', 'praise'], languages: [] },
  ] as { kinds: CaseKind[]; languages: ('zh' | 'en')[] }[],
}
