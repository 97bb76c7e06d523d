import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { frontdeskApi } from './http.ts'

export const frontdeskModule = defineModule({ name: 'frontdesk', api: [frontdeskApi], permissions })
