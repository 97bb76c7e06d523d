import { defineTexts } from '#design/texts.ts'

export const firstTexts = defineTexts({
  zh: {
    adviser: '您的置业顾问',
    explained: '为您讲解的内容与资料',
    toContract: '签约准备：资料清单与预约',
    board: '项目公示',
    belongs: (project: string) => `${project}的资料`,
    cancelWindow: (left: string) => `可以取消认购 · ${left}`,
    cancelUntil: (until: string) => `${until}之前取消，定金全额退还。`,
  },
  en: {
    adviser: 'Your sales adviser',
    explained: 'What we explained to you',
    toContract: 'Preparing to sign: papers and appointment',
    board: 'Public board of the project',
    belongs: (project: string) => `Papers of ${project}`,
    cancelWindow: (left: string) => `You may cancel the subscription · ${left}`,
    cancelUntil: (until: string) => `Until ${until} the deposit comes back in full.`,
  },
})
