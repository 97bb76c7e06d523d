import { defineTexts } from '#design/texts.ts'

export const suggestionTexts = defineTexts({
  zh: {
    title: '按内容建议',
    topic: '分类',
    urgency: '紧急程度',
    department: '部门',
    take: '采用',
    refuse: '不合适',
    taken: '已采用',
    words: (words: string) => `因为提到“${words}”`,
    usual: '这类事通常由他们办',
    hits: (hits: number, measured: number) =>
      `最近 ${measured} 件中猜对 ${Math.round((100 * hits) / measured)}%`,
    learned: (count: number) => `从本公司 ${count} 件已结案个案学来，只作参考，点“采用”才会填入`,
    similar: '相似个案',
  },
  en: {
    title: 'Suggested from the words',
    topic: 'Topic',
    urgency: 'Urgency',
    department: 'Department',
    take: 'Take',
    refuse: 'Not this',
    taken: 'Taken',
    words: (words: string) => `for “${words}”`,
    usual: 'They usually handle this topic',
    hits: (hits: number, measured: number) =>
      `right in ${Math.round((100 * hits) / measured)}% of the last ${measured}`,
    learned: (count: number) =>
      `Learned from ${count} closed cases of this company; nothing is filled in before you take it`,
    similar: 'Similar cases',
  },
})
