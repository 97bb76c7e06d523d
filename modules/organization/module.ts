import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'

export const organizationModule = defineModule({ name: 'organization', permissions })
