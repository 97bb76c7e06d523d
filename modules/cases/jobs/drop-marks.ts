import { defineJob } from '#platform/jobs/index.ts'

const keptForMs = 60 * 86_400_000
const batch = 5000

/** Every night: forgets who looked at what long ago, so that a person's marks stay few. */
export const dropMarks = defineJob('cases.drop-marks', async (database) => {
  for (let count = batch; count === batch;)
    count = await database.asSystem('drop old marks of cases', async (work) => {
      const [row] = await work.sql<{ gone: number }>('SELECT cases.drop_marks($1, $2) AS gone', [
        new Date(work.now.getTime() - keptForMs),
        batch,
      ])
      return row?.gone ?? 0
    })
})
