import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'

export const estateModule = defineModule({ name: 'estate', permissions })
