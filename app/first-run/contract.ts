import { defineContract, Line, Nothing, route, Shape, Type } from '../../platform/contract/index.ts'
import { defineRefusals } from '../../platform/errors/index.ts'

export const refusals = defineRefusals('app', {
  alreadyFounded: {
    status: 409,
    zh: '系统已经完成首次设置，请直接登录。',
    en: 'The first set-up is done already. Please sign in.',
  },
})

export const firstRunContract = defineContract('firstRun', {
  readFirstRun: route({
    method: 'GET',
    path: '/first-run',
    access: { public: 'nobody has a sign-in before the first administrator is made' },
    summary: { zh: '是否需要首次设置', en: 'Whether the first set-up is still to be done' },
    reply: Shape({ needed: Type.Boolean() }),
  }),
  found: route({
    method: 'POST',
    path: '/first-run',
    access: { public: 'makes the first administrator, once' },
    summary: {
      zh: '首次设置：集团与第一位管理员',
      en: 'First set-up: the group and its first administrator',
    },
    body: Shape({
      groupName: Line,
      administratorName: Line,
      username: Line,
      password: Type.String({ minLength: 1, maxLength: 200 }),
    }),
    reply: Nothing,
    status: 201,
    refusals: [refusals.alreadyFounded],
  }),
})
