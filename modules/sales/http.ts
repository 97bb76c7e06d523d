import { bind } from '#platform/http/index.ts'
import { cancelContract } from './actions/cancel-contract.ts'
import { signContract } from './actions/sign-contract.ts'
import { salesContract } from './contract.ts'
import { contractById, listContracts } from './queries/contracts.ts'

export const salesApi = bind(salesContract, {
  listContracts: ({ work, query }) => listContracts(work, query),
  getContract: ({ work, params }) => contractById(work, params.contractId),
  signContract: async ({ work, body }) => contractById(work, (await signContract(work, body)).contractId),
  cancelContract: async ({ work, params, body }) => {
    await cancelContract(work, params.contractId, body)
    return {}
  },
})
