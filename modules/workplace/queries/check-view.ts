import { groupToday } from '#modules/organization/index.ts'
import { filesById } from '#platform/files/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { fenced } from '../fenced.ts'
import { checkStore } from '../stores/checks.ts'
import { type MeasureRow, measureStore } from '../stores/measures.ts'

/** A check as the person checked and those who lead see it. */
export async function checkView(work: Work, checkId: string) {
  await fenced(work)
  const [row, lines, measures] = await Promise.all([
    checkStore(work).byId(checkId),
    checkStore(work).lines(checkId),
    measureStore(work).ofCheck(checkId),
  ])
  const files = await filesById(
    work,
    lines.flatMap(({ fileIds }) => fileIds),
  )
  return {
    ...row,
    lines: lines.map(({ fileIds, ...line }) => ({
      ...line,
      files: fileIds.flatMap((id) => files.get(id) ?? []),
    })),
    measures: await presentMeasures(work, measures),
  }
}

/** Measures with their proofs, as everybody concerned sees them. */
export async function presentMeasures(work: Work, rows: readonly MeasureRow[]) {
  const today = await groupToday(work)
  const files = await filesById(
    work,
    rows.flatMap(({ doneFileIds }) => doneFileIds),
  )
  return rows.map(({ doneFileIds, changedBy: _, nodeId: __, ...row }) => ({
    ...row,
    isLate: row.state === 'open' && row.dueOn < today,
    doneFiles: doneFileIds.flatMap((id) => files.get(id) ?? []),
  }))
}

/** Who entered, answered and completed what. */
export const checkHistory = (work: Work, checkId: string, paging: { limit?: number; after?: string }) =>
  recordHistory(
    work,
    {
      record: ['workplace.conduct_check', checkId],
      parts: 'SELECT id FROM workplace.measure WHERE check_id = $1',
    },
    paging,
  )
