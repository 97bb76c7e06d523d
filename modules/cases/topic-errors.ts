import { defineRefusals } from '#platform/errors/index.ts'

export const topicRefusals = defineRefusals('cases', {
  keptByGroup: { status: 403, zh: '个案分类由集团统一设置。', en: 'Topics are kept by the group.' },
  codeTaken: {
    status: 409,
    zh: '代码“{code}”已经有分类在用，请换一个。',
    en: 'There is a topic with the code "{code}" already. Choose another.',
  },
  belowItself: {
    status: 409,
    zh: '不能放到它自己或它的下级里。',
    en: 'A topic cannot go into itself or below itself.',
  },
  tooDeep: {
    status: 409,
    zh: '分类最多四级，放在这里会超过。请换一个上级。',
    en: 'Topics go four levels deep at most. Choose a higher place.',
  },
  wentIntoAnother: {
    status: 409,
    zh: '这个分类已并入另一个分类，不能再启用或合并。',
    en: 'This topic went into another and cannot be used or merged again.',
  },
  retiredTarget: {
    status: 409,
    zh: '要并入的分类已停用，请选择在用的分类。',
    en: 'The topic to merge into is out of use. Choose one that is in use.',
  },
})
