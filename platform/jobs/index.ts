export { freeJobsOfTheDead } from './jobs-of-the-dead.ts'
export { defineJob, type Job, type JobOptions, type Schedule } from './job.ts'
export { prepareQueue, startWorker, type Worker, workOffQueue } from './worker.ts'
