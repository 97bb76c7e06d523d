import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { estateApi } from './http.ts'
import { commonsImport } from './imports/commons.ts'
import { homesImport } from './imports/homes.ts'

export const estateModule = defineModule({
  name: 'estate',
  api: [estateApi],
  permissions,
  imports: [homesImport, commonsImport],
})
