import { departmentById } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { refuseConfidential } from '../chairmans-office.ts'
import { refusals } from '../errors.ts'
import { lessonRecorded } from '../events.ts'
import type { LessonKind, LessonRule } from '../lesson.ts'
import { aboutCase, amongStaff } from '../present.ts'
import { lessonStore } from '../stores/lessons.ts'
import type { CaseRow } from '../tables.ts'

export interface LessonToWrite {
  /** Of the lesson that stands; left out for the first one. */
  version?: number
  kind: LessonKind
  happened: string
  cause: string
  change: string
  /** In fen. */
  cost?: number | null
  departmentId: string
}

/** Says what a closed complaint teaches; what should change the product is told to whoever improves it. */
export async function writeLesson(work: Work, caseId: string, said: LessonToWrite) {
  const [file] = await work.sql<CaseRow>('SELECT * FROM cases.case_file WHERE id = $1 FOR UPDATE', [caseId])
  if (!file) throw common.notFound()
  refuseConfidential(file)
  if (!file.closed_at) throw refusals.notClosedYet({ number: file.number })
  const store = lessonStore(work)
  const [known, department] = await Promise.all([
    store.ofCase(caseId),
    departmentById(work, said.departmentId),
  ])
  if (!department) throw common.notFound()
  if (known)
    await refuseStale(said.version ?? 1, {
      version: known.version,
      changedBy: known.changedBy,
      theirs: () => known,
    })
  const { kind, happened, cause, change, cost = null } = said
  const words = {
    kind,
    happened,
    cause,
    change,
    cost,
    departmentId: department.id,
    departmentName: department.name,
  }
  const similar = known?.similar ?? (await store.similar(file.project_id, file.category_id))
  const id = known?.id ?? work.newId()
  if (known) await store.rewrite({ id, ...words })
  else await store.write({ id, projectId: file.project_id, caseId, similar, ...words })
  work.emit(
    lessonRecorded,
    {
      ...aboutCase(file),
      lessonId: id,
      lessonKind: kind,
      change,
      similar,
      cost,
      homeId: file.home_id,
      categoryId: file.category_id,
    },
    amongStaff(file),
  )
  return (await store.ofCase(caseId))!
}

/** Sets which complaints owe a lesson, for the whole group. */
export async function changeLessonRule(work: Work, { version, ...rule }: LessonRule & { version: number }) {
  const [reach] = await work.sql<{ all: boolean }>('SELECT scope.sees_everything() AS all', [])
  if (!reach?.all) throw refusals.ladderAbove()
  const store = lessonStore(work)
  const before = await store.rule()
  await refuseStale(version, { version: before.version, changedBy: before.changedBy, theirs: () => before })
  await store.changeRule(rule)
  return store.rule()
}
