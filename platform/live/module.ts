import { defineModule } from '../module/module.ts'
import { liveApi } from './http.ts'

export const liveModule = defineModule({ name: 'live', api: [liveApi] })
