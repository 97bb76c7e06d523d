import { createImporting } from '#platform/importing/module.ts'
import { auditModule } from '#platform/audit/module.ts'
import { createExports } from '#platform/exports/module.ts'
import { filesModule } from '#platform/files/module.ts'
import { jobsModule } from '#platform/jobs/module.ts'
import { liveModule } from '#platform/live/index.ts'
import { messagesModule } from '#platform/messages/index.ts'
import type { Module } from '#platform/module/module.ts'
import { boardModule } from '#modules/board/module.ts'
import { casesModuleWith } from '#modules/cases/module.ts'
import { carriers } from '#modules/channels/index.ts'
import { channelsModule } from '#modules/channels/module.ts'
import { constructionModule } from '#modules/construction/module.ts'
import { customersModule } from '#modules/customers/module.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { disclosureModuleAt } from '#modules/disclosure/module.ts'
import { estateModule } from '#modules/estate/module.ts'
import { frontdeskModule } from '#modules/frontdesk/module.ts'
import { improvementModule } from '#modules/improvement/module.ts'
import { insightsModule } from '#modules/insights/module.ts'
import { journeyModule } from '#modules/journey/module.ts'
import { groupTimezone } from '#modules/organization/index.ts'
import { knowledgeModule } from '#modules/knowledge/module.ts'
import { organizationModule } from '#modules/organization/module.ts'
import { renewalModule } from '#modules/renewal/module.ts'
import { salesModule } from '#modules/sales/module.ts'
import { warrantyModule } from '#modules/warranty/module.ts'
import { surveysModule } from '#modules/surveys/module.ts'
import { workplaceModule } from '#modules/workplace/module.ts'
import { addressBook } from './address-book.ts'
import { markHomesProcess } from './processes/mark-homes.ts'
import { renewRightsProcess } from './processes/renew-rights.ts'
import type { Config } from './config.ts'
import { channelSettings, draftSettings } from './surroundings.ts'

const business = (config: Config): readonly Module[] => [
  organizationModule,
  estateModule,
  customersModule,
  salesModule,
  disclosureModuleAt(config.baseUrl),
  constructionModule,
  deliveryModule,
  warrantyModule,
  surveysModule,
  renewalModule,
  improvementModule,
  journeyModule,
  knowledgeModule,
  workplaceModule,
  casesModuleWith(draftSettings(config.environment)),
  boardModule,
  channelsModule,
  frontdeskModule,
  markHomesProcess,
  renewRightsProcess,
]

/** Every module of the product; those that need the installation's own means are given. */
export function modulesWith(config: Config, given: readonly Module[]): readonly Module[] {
  const ours = business(config)
  const modules = [
    ...ours,
    insightsModule({ baseUrl: config.baseUrl }),
    ...given,
    filesModule,
    auditModule({ keepYears: config.auditKeepYears }),
    liveModule,
    messagesModule(channelSettings(config.environment), addressBook, carriers),
    createImporting(ours.flatMap(({ imports = [] }) => imports)),
  ]
  const schedules = modules.flatMap((module) => module.schedules ?? [])
  const all = [...modules, jobsModule(schedules, groupTimezone)]
  return [
    ...all,
    createExports(
      all.flatMap(({ api = [] }) => api),
      groupTimezone,
    ),
  ]
}
