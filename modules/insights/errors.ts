import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('insights', {
  warningEnded: {
    status: 409,
    zh: '这个预警的起因已经消失，不用再处理。',
    en: 'The cause of this warning is gone; nothing is left to do.',
  },
})
