import { defineContract, route, Type } from '../contract/index.ts'
import { refusals } from '../errors/index.ts'

export const liveContract = defineContract('live', {
  listen: route({
    method: 'GET',
    path: '/live',
    kind: 'stream',
    access: {
      signedIn:
        'The stream tells each listener only of his own projects, person and homes, and only that something happened.',
    },
    summary: { zh: '实时更新（SSE）', en: 'Live updates (server-sent events)' },
    reply: Type.Unknown(),
    refusals: [refusals.tooManyRequests],
  }),
})
