import { apiOf } from '#platform/web/api.ts'
import { identityContract } from '../../contract.ts'

export const identity = apiOf(identityContract)
