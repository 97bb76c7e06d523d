import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { hasContents, titleOf } from '../../queries/exports/contents.ts'
import { exportRefusals } from '../../exports/errors.ts'
import type { ExportAbout, ExportKind } from '../../exports/evidence-export.ts'
import { exportStore } from '../../stores/exports.ts'

interface Asked {
  kind: ExportKind
  subjectId?: string
  quarter?: string
}

export const buildJob = 'journey.build-evidence-export'

/** Asks for an export, which is made in the background, one after another; who asks may only take out what she may see. */
export async function askForExport(work: Work, asked: Asked, language: 'zh' | 'en'): Promise<{ id: string }> {
  const { kind, subjectId = null, quarter = null } = asked
  const isQuarter = kind === 'quarter'
  if (isQuarter ? !quarter || subjectId : !subjectId)
    throw common.invalidInput({ count: 1 }, { fields: [fieldMissing(isQuarter)] })
  const about: ExportAbout = { kind, subjectId, quarter }
  const title = await titleOf(work, about, language)
  if (!(await hasContents(work, about))) throw exportRefusals.nothingToExport()
  const id = await exportStore(work).add(about, title, language)
  const projectId = kind === 'project' ? { projectId: subjectId! } : {}
  await work.note('export', { subject: ['journey.evidence_export', id], ...projectId }, { ...about, title })
  work.enqueue(buildJob, { exportId: id }, { queue: 'evidence-exports', maxAttempts: 3 })
  return { id }
}

const fieldMissing = (isQuarter: boolean) =>
  isQuarter
    ? { path: 'body.quarter', zh: '请选择季度。', en: 'Please choose the quarter.' }
    : { path: 'body.subjectId', zh: '请选择要导出的对象。', en: 'Please choose what to export.' }

/** Stops an export that waits or runs; what was made of it is removed. */
export async function cancelExport(work: Work, exportId: string): Promise<void> {
  const store = exportStore(work)
  const { state } = await store.locked(exportId)
  if (state !== 'waiting' && state !== 'running') throw exportRefusals.exportOver()
  await store.end(exportId, 'cancelled')
}
