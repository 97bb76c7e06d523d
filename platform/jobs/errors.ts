import { defineRefusals } from '../errors/index.ts'

export const refusals = defineRefusals('jobs', {
  gone: {
    status: 409,
    zh: '这个任务正在执行或已经完成，不需要处理了。',
    en: 'This job is being done or is done already; there is nothing left to do.',
  },
  notGivenUp: {
    status: 409,
    zh: '这个任务还会自动重试，不能放弃。',
    en: 'This job will still be tried again by itself, so it cannot be dropped.',
  },
})
