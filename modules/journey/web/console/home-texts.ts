import { defineTexts } from '#design/texts.ts'

export const homeTexts = defineTexts({
  zh: {
    title: '服务旅程', home: '房屋', path: '6+2 旅程', open: '现在要办', noneOpen: '眼下没有要办的动作', steps: '各步动作', ahead: '接下来', customer: '客户', steward: '管家', ambassador: '客户大使', nobody: '还没有指定',
    since: (date: string) => `${date}起`, until: (date: string) => `${date}止`, about: (date: string) => `约 ${date}`, between: (from: string, until: string) => `${from}–${until}`,
    later: '交付后', allSteps: '全部步骤', noActions: '这一步还没有排出动作', serving: '谁在服务', notYet: '这套房还没有开始服务旅程', notYetHint: '签订合同、登记交付或入住后自动开始。', doneCount: (done: number, all: number) => `已完成 ${done} / ${all}`,
  },
  en: {
    title: 'Journey', home: 'Home', path: '6+2 journey', open: 'To do now', noneOpen: 'Nothing to do at the moment', steps: 'Actions by step', ahead: 'What comes next', customer: 'Customer', steward: 'Steward', ambassador: 'Ambassador', nobody: 'Nobody yet',
    since: (date: string) => `since ${date}`, until: (date: string) => `until ${date}`, about: (date: string) => `about ${date}`, between: (from: string, until: string) => `${from} – ${until}`,
    later: 'after delivery', allSteps: 'All steps', noActions: 'Nothing is planned in this step yet', serving: 'Who serves', notYet: 'The journey of this home has not begun', notYetHint: 'It begins by itself with a contract, a delivery or a move-in.', doneCount: (done: number, all: number) => `${done} of ${all} done`,
  },
})
