import { createImporting } from '#platform/importing/module.ts'
import { filesModule } from '#platform/files/module.ts'
import type { Module } from '#platform/module/module.ts'
import { casesModule } from '#modules/cases/module.ts'
import { customersModule } from '#modules/customers/module.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { estateModule } from '#modules/estate/module.ts'
import { journeyModule } from '#modules/journey/module.ts'
import { organizationModule } from '#modules/organization/module.ts'
import { salesModule } from '#modules/sales/module.ts'

const business: readonly Module[] = [
  organizationModule,
  estateModule,
  customersModule,
  salesModule,
  deliveryModule,
  journeyModule,
  casesModule,
]

/** Every module but sign-in, which needs the installation's own means. */
export const modules: readonly Module[] = [
  ...business,
  filesModule,
  createImporting(business.flatMap(({ imports = [] }) => imports)),
]
