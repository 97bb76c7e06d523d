import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { surveysApi } from './http.ts'
import { drawEveryNight } from './jobs/draw-callbacks.ts'
import { drawWhenFactsChange } from './subscribers/draw-when-facts-change.ts'
import { releaseWhenStaffLeft } from './subscribers/release-when-staff-left.ts'

export const surveysModule = defineModule({
  name: 'surveys',
  api: [surveysApi],
  permissions,
  subscribers: [...drawWhenFactsChange, releaseWhenStaffLeft],
  jobs: [drawEveryNight],
  schedules: [
    {
      job: drawEveryNight.name,
      cron: '15 1 * * *',
      summary: { zh: '抽取到期的回访名单', en: 'Draw the call-backs that are owed' },
    },
  ],
})
