import { defineContract } from '#platform/contract/index.ts'
import { beforeContractRoutes } from './routes/before-contract.ts'
import { cardRoutes } from './routes/cards.ts'
import { customerRoutes } from './routes/customers.ts'
import { firstStepRoutes } from './routes/first-steps.ts'
import { noticeRoutes } from './routes/notices.ts'
import { posterRoutes } from './routes/posters.ts'
import { postingRoutes } from './routes/postings.ts'
import { purchaseRoutes } from './routes/purchases.ts'
import { scriptRoutes } from './routes/scripts.ts'
import { talkRoutes } from './routes/talks.ts'
import { tellingRoutes } from './routes/telling.ts'

export { greatRiskKinds, unclearKinds } from './factor-words.ts'

export const disclosureContract = defineContract('disclosure', {
  ...noticeRoutes,
  ...postingRoutes,
  ...customerRoutes,
  ...scriptRoutes,
  ...talkRoutes,
  ...purchaseRoutes,
  ...beforeContractRoutes,
  ...tellingRoutes,
  ...firstStepRoutes,
  ...cardRoutes,
  ...posterRoutes,
})
