import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { contractsImport } from './imports/contracts.ts'
import { salesApi } from './http.ts'

export const salesModule = defineModule({
  name: 'sales',
  api: [salesApi],
  permissions,
  imports: [contractsImport],
})
