// The product's worker alone, as it runs beside the server.
import { startWorker } from '#platform/jobs/index.ts'
import { openHouse } from '../lib/house.ts'

const { BENCH_DATABASE_URL: ownerUrl = '', BENCH_FOLDER: dataFolder = '' } = process.env
const { owner, database, modules, close } = openHouse({ ownerUrl, dataFolder })
const jobs = modules.flatMap(({ jobs: own = [] }) => own)
const worker = await startWorker({ owner, database, jobs })
process.send?.({ url: '' })
process.on(
  'SIGTERM',
  () =>
    void worker
      .stop()
      .then(close)
      .then(() => process.exit(0)),
)
// Whoever measured is gone.
process.on('disconnect', () => process.exit(1))
