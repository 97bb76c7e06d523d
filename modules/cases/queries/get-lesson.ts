import { refusals as common } from '#platform/errors/index.ts'
import { recordHistory, rowsHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { owesLesson } from '../lesson.ts'
import { lessonStore } from '../stores/lessons.ts'
import type { CaseRow } from '../tables.ts'

export const lessonRule = (work: Work) => lessonStore(work).rule()

/** Who changed which complaints owe a lesson. */
export async function lessonRuleHistory(work: Work, paging: { limit?: number; after?: string }) {
  return rowsHistory(work, [(await lessonStore(work).rule()).id], paging)
}

/** Who changed what in the lesson of a case. */
export async function lessonHistory(work: Work, caseId: string, paging: { limit?: number; after?: string }) {
  const lesson = await lessonStore(work).ofCase(caseId)
  if (!lesson) throw common.notFound()
  return recordHistory(work, { record: ['cases.lesson', lesson.id] }, paging)
}

/** The lesson of a case, and whether one is owed. */
export async function getLesson(work: Work, caseId: string) {
  const [file] = await work.sql<CaseRow>('SELECT * FROM cases.case_file WHERE id = $1', [caseId])
  if (!file) throw common.notFound()
  const store = lessonStore(work)
  const [lesson, rule] = await Promise.all([store.ofCase(caseId), store.rule()])
  return { owed: !lesson && owesLesson(file, rule), lesson: lesson ?? null }
}
