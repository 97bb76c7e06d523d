import { defineContract, Line, Nothing, route, Shape, Type } from '../../platform/contract/index.ts'

/** An empty installation gets its group and its first administrator; afterwards the route refuses. */
export const firstRunContract = defineContract('installation', {
  firstRun: route({
    method: 'POST', path: '/first-run', access: { public: 'an empty installation has nobody who could sign in' },
    summary: { zh: '设立集团和第一位系统管理员', en: 'Set up the group and its first system administrator' },
    body: Shape({ groupName: Line, name: Line, username: Line, password: Type.String({ minLength: 1, maxLength: 200 }) }),
    reply: Nothing,
  }),
})
