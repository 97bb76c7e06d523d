import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { organizationApi } from './http.ts'
import { placesImport } from './imports/places.ts'
import { staffImport } from './imports/staff.ts'

export const organizationModule = defineModule({
  name: 'organization',
  api: [organizationApi],
  permissions,
  imports: [placesImport, staffImport],
})
