import { defineContract } from '#platform/contract/index.ts'
import { customerRoutes } from './routes/customers.ts'
import { noticeRoutes } from './routes/notices.ts'
import { postingRoutes } from './routes/postings.ts'

export { greatRiskKinds, unclearKinds } from './factor-words.ts'

export const disclosureContract = defineContract('disclosure', {
  ...noticeRoutes,
  ...postingRoutes,
  ...customerRoutes,
})
