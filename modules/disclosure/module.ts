import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { beforeSigning, disclosureApi } from './http.ts'
import { closeWindows } from './jobs/close-windows.ts'
import { remindOfPostersAt } from './jobs/remind-of-posters.ts'
import { remindOfPostings } from './jobs/remind-of-postings.ts'
import { markSigned } from './subscribers/mark-signed.ts'
import { tellOfCancellation } from './subscribers/tell-of-cancellation.ts'

/** What customers are told; posters lead to where the product is reached from outside. */
export const disclosureModuleAt = (address: string) => {
  const remindOfPosters = remindOfPostersAt(address)
  return defineModule({
    name: 'disclosure',
    api: [disclosureApi(address)],
    permissions,
    gates: [beforeSigning],
    subscribers: [markSigned, tellOfCancellation],
    jobs: [remindOfPostings, remindOfPosters, closeWindows],
    schedules: [
      {
        job: remindOfPostings.name,
        cron: '15 8 * * *',
        summary: {
          zh: '提醒缺少、待复核与逾期的公示',
          en: 'Remind of postings that are missing or to be looked at again',
        },
      },
      {
        job: remindOfPosters.name,
        cron: '20 8-20 * * *',
        summary: {
          zh: '更新渠道海报的版本，提醒张贴、更换与复核',
          en: 'Renew channel posters and remind of hanging, exchanging and reviewing them',
        },
      },
      {
        job: closeWindows.name,
        cron: '5 * * * *',
        summary: { zh: '结束已满 72 小时的退订期', en: 'Close cancellation windows of 72 hours that passed' },
      },
    ],
  })
}

/** Reached where nothing but this machine reaches it. */
export const disclosureModule = disclosureModuleAt('http://localhost')
