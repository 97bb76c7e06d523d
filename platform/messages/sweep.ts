import type { Database } from '../work/index.ts'

/** Overdue by this much, a message has lost its job: with a killed process, or with a clock that jumped. */
const forgottenAfterMs = 60_000

/** Gives forgotten messages a new job. */
export async function sweep(database: Database): Promise<void> {
  await database.asSystem('look for forgotten messages', async (work) => {
    const rows = await work.sql<{ id: string }>(
      `SELECT id FROM platform.message WHERE state IN ('queued', 'sending', 'failed', 'held') AND due_at < $1 ORDER BY due_at LIMIT 500`,
      [new Date(work.now.getTime() - forgottenAfterMs)],
    )
    for (const { id } of rows) work.enqueue('messages.deliver', { messageId: id }, { key: `message:${id}` })
  })
}
