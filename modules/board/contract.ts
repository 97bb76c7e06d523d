import { defineContract } from '#platform/contract/index.ts'
import { moderationRoutes } from './routes/moderation.ts'
import { publicRoutes } from './routes/public.ts'

export { postStates, reasons, standings } from './post.ts'

export const boardContract = defineContract('board', { ...publicRoutes, ...moderationRoutes })
