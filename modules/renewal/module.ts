import { defineModule } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { renewalApi } from './http.ts'
import { tellOwnersOfProject } from './jobs/tell-owners.ts'
import { drawRenewalList, remindOfPolls, sayListed } from './jobs/watch-renewals.ts'

export const renewalModule = defineModule({
  name: 'renewal',
  api: [renewalApi],
  permissions,
  jobs: [drawRenewalList, sayListed, remindOfPolls, tellOwnersOfProject],
  schedules: [
    {
      job: drawRenewalList.name,
      cron: '30 7 1 * *',
      summary: {
        zh: '每月列出未来 12 个月满四年的项目',
        en: 'Every month: list the projects that reach year four within twelve months',
      },
    },
    {
      job: remindOfPolls.name,
      cron: '30 9 * * *',
      summary: {
        zh: '心愿征集截止前三天提醒还没有填写的家庭',
        en: 'Remind households three days before a poll of wishes closes',
      },
    },
  ],
})
