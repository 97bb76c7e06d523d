import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'

export const customersModule = defineModule({ name: 'customers', permissions })
