import { filesById } from '#platform/files/index.ts'
import type { Work } from '#platform/work/index.ts'
import { cancelRight, mayAnswer } from '../change-notice.ts'
import { projectToday } from '#modules/estate/index.ts'
import { type EntryRow, noticeStore } from '../stores/notices.ts'
import { noticeLines } from './list-notices.ts'

/** The notice of one contract with every proof, question and answer. */
export async function noticeView(work: Work, noticeId: string) {
  const store = noticeStore(work)
  const row = await store.byId(noticeId)
  const [line, entries, { today }] = await Promise.all([
    noticeLines(work, [row]),
    store.entries(noticeId),
    projectToday(work, row.projectId),
  ])
  return {
    ...line(row),
    kind: row.kind,
    projectId: row.projectId,
    aboutId: row.aboutId,
    cancelRight: cancelRight(row, today),
    mayAnswer: row.kind === 'change' ? mayAnswer(row, today) : [],
    entries: await withFiles(work, entries),
  }
}

async function withFiles(work: Work, entries: readonly EntryRow[]) {
  const files = await filesById(
    work,
    entries.flatMap(({ fileIds }) => fileIds),
  )
  return entries.map(({ fileIds, byKind, ...entry }) => ({
    ...entry,
    byBuyer: byKind === 'resident',
    files: fileIds.flatMap((id) => files.get(id) ?? []),
  }))
}
