import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { workplaceApi } from './http.ts'
import { tellColleagues } from './subscribers/tell-colleagues.ts'
import { tellOfGrowth } from './subscribers/tell-of-growth.ts'

export const workplaceModule = defineModule({
  name: 'workplace',
  api: [workplaceApi],
  permissions,
  subscribers: [...tellColleagues, ...tellOfGrowth],
})
