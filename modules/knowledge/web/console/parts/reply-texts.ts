import { defineTexts } from '#design/texts.ts'

export const replyTexts = defineTexts({
  zh: {
    template: '插入模板',
    article: '引用知识',
    insert: '插入',
    open2: '打开',
    nothing: '没有合适的，可以到知识库里写一条。',
    fitsTopic: '分类相符',
    tone: '语言提示',
    open: '还没填，请补上再发',
    better: (words: string) => `改为：${words}`,
  },
  en: {
    template: 'Insert a template',
    article: 'Use an article',
    insert: 'Insert',
    open2: 'Open',
    nothing: 'Nothing fits; write one in the knowledge base.',
    fitsTopic: 'Fits the topic',
    tone: 'How it sounds',
    open: 'still open, fill it before you send',
    better: (words: string) => `Say: ${words}`,
  },
})
