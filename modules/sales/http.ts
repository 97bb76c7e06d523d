import { recordHistory } from '#platform/history/index.ts'
import { bind } from '#platform/http/index.ts'
import { cancelContract } from './actions/cancel-contract.ts'
import { signContract } from './actions/sign-contract.ts'
import { salesContract } from './contract.ts'
import { contractById, listContracts } from './queries/contracts.ts'

export const salesApi = bind(salesContract, {
  listContracts: ({ work, query }) => listContracts(work, query),
  getContract: ({ work, params }) => contractById(work, params.contractId),
  contractHistory: ({ work, params, query }) =>
    recordHistory(
      work,
      {
        record: ['sales.contract', params.contractId],
        parts: 'SELECT id FROM sales.contract_buyer WHERE contract_id = $1',
      },
      query,
    ),
  signContract: async ({ work, body }) => contractById(work, (await signContract(work, body)).contractId),
  cancelContract: async ({ work, params, body }) => {
    await cancelContract(work, params.contractId, body)
    return {}
  },
})
