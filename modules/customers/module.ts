import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { customersApi } from './http.ts'
import { findDuplicatesJob, findDuplicatesNightly } from './jobs/find-duplicates.ts'

export const customersModule = defineModule({
  name: 'customers',
  api: [customersApi],
  permissions,
  jobs: [findDuplicatesJob],
  schedules: [findDuplicatesNightly],
})
