import { defineContract } from '#platform/contract/index.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { ownSignInRoutes } from './routes/own-sign-in.ts'
import { rolesRoutes } from './routes/roles.ts'
import { accountsRoutes } from './routes/accounts.ts'
import { historyRoutes } from './routes/histories.ts'
import { keptSettingRoutes } from './routes/kept-settings.ts'

export const identityContract = defineContract('identity', {
  ...signInRoutes,
  ...ownSignInRoutes,
  ...rolesRoutes,
  ...accountsRoutes,
  ...historyRoutes,
  ...keptSettingRoutes,
})
