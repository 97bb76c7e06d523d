import { recordHistory } from '#platform/history/index.ts'
import { bind } from '#platform/http/index.ts'
import { answerSigning, fileContract, recordSigningAnswer, setMortgage } from './actions/after-signing.ts'
import { cancelContract } from './actions/cancel-contract.ts'
import { signContract } from './actions/sign-contract.ts'
import { salesContract } from './contract.ts'
import { afterSigning, myContracts } from './queries/after-signing.ts'
import { contractById, listContracts } from './queries/contracts.ts'

export const salesApi = bind(salesContract, {
  afterSigning: ({ work, params }) => afterSigning(work, params.contractId),
  fileContract: ({ work, params, body }) => fileContract(work, params.contractId, body),
  setMortgage: ({ work, params, body }) => setMortgage(work, params.contractId, body),
  recordSigningAnswer: ({ work, params, body }) => recordSigningAnswer(work, params.contractId, body),
  myContracts: ({ work }) => myContracts(work),
  answerSigning: ({ work, params, body }) => answerSigning(work, params.contractId, body),
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
