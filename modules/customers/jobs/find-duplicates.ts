import { defineJob } from '#platform/jobs/index.ts'
import { findDuplicates } from '../actions/find-duplicates.ts'

/** Compares all files of the group every night, also those that no single member of staff sees together. */
export const findDuplicatesJob = defineJob('customers.find-duplicates', async (database) => {
  await database.asSystem('customers.find-duplicates', (work) => findDuplicates(work))
})

export const findDuplicatesNightly = {
  job: findDuplicatesJob.name,
  cron: '30 2 * * *',
  summary: { zh: '每晚查找疑似重复的客户档案', en: 'Look every night for files that may be of one person' },
}
