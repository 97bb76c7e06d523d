import { defineModule } from '../module/module.ts'
import { filesApi } from './http.ts'

export const filesModule = defineModule({ name: 'files', api: [filesApi] })
