import { defineJob } from '../jobs/index.ts'
import { defineModule } from '../module/module.ts'
import { sealAudit } from './seal.ts'

export const auditModule = defineModule({
  name: 'audit',
  jobs: [defineJob('audit.seal', async (database) => void (await sealAudit(database)))],
  schedules: [
    { job: 'audit.seal', cron: '* * * * *', summary: { zh: '封存审计日志', en: 'Seal the audit log' } },
  ],
})
