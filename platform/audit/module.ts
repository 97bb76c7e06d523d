import { defineJob } from '../jobs/index.ts'
import { defineModule, type Module } from '../module/module.ts'
import { leastYears, turnMonths } from './retention.ts'
import { sealAudit } from './seal.ts'

/** Seals the audit log and keeps it for the given number of years. */
export function auditModule({ keepYears = leastYears }: { keepYears?: number } = {}): Module {
  if (!Number.isInteger(keepYears) || keepYears < leastYears)
    throw new Error(
      `AUDIT_KEEP_YEARS must be a whole number of at least ${leastYears}: the law asks to keep records of processing that long.`,
    )
  return defineModule({
    name: 'audit',
    jobs: [
      defineJob('audit.seal', async (database) => void (await sealAudit(database))),
      defineJob('audit.turn-months', (database) => turnMonths(database, keepYears)),
    ],
    schedules: [
      { job: 'audit.seal', cron: '* * * * *', summary: { zh: '封存审计日志', en: 'Seal the audit log' } },
      {
        job: 'audit.turn-months',
        cron: '40 3 * * *',
        summary: {
          zh: '预备审计日志的月份，删除超过保存期限的月份',
          en: 'Make the coming months of the audit log, drop those past their term',
        },
      },
    ],
  })
}
