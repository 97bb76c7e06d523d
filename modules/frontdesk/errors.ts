import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('frontdesk', {
  notYet: {
    status: 422,
    zh: '放行时间还没有到，请核对。',
    en: 'The time of the release is still to come; please check it.',
  },
})
