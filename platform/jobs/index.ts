export { defineJob, type Job, type JobOptions, type Schedule } from './job.ts'
export { prepareQueue, startWorker, type WorkerOptions, workOffQueue } from './worker.ts'
