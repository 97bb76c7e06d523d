import { apiOf } from '#platform/web/api.ts'
import { knowledgeContract } from '../../contract.ts'

export const knowledge = apiOf(knowledgeContract)
