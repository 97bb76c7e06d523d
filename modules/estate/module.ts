import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { estateApi } from './http.ts'

export const estateModule = defineModule({ name: 'estate', api: [estateApi], permissions })
