import { defineContract } from '#platform/contract/index.ts'
import { pieceRoutes } from './routes/pieces.ts'
import { speakingRoutes } from './routes/speaking.ts'

export { audiences, type ManySort, performers, type PreparedStep, purposes, toneKinds } from './piece.ts'
export { variableNames } from './variables.ts'

export const knowledgeContract = defineContract('knowledge', { ...pieceRoutes, ...speakingRoutes })
