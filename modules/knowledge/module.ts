import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { knowledgeApi } from './http.ts'

export const knowledgeModule = defineModule({ name: 'knowledge', api: [knowledgeApi], permissions })
