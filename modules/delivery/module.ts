import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { deliveryApi } from './http.ts'
import { followContracts } from './subscribers/follow-contract.ts'

export const deliveryModule = defineModule({
  name: 'delivery',
  api: [deliveryApi],
  permissions,
  subscribers: followContracts,
})
