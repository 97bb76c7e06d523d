import { attachFiles } from '#platform/files/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import type { Factor } from '../adverse-factor.ts'
import type { NoticeText } from '../adverse-notice.ts'
import { refusals } from '../errors.ts'
import { projectToday } from '#modules/estate/index.ts'
import { noticeView } from '../queries/get-notice.ts'
import { boardStore } from '../stores/boards.ts'
import { factorStore } from '../stores/factors.ts'
import { type NoticeRow, noticeStore } from '../stores/notices.ts'

/** Begins the next version of a project's notice, with the words, drawing and factors of the last one. */
export async function beginNotice(work: Work, projectId: string) {
  const { project } = await projectToday(work, projectId)
  if (!(await boardStore(work).of(projectId))) throw refusals.noBoard()
  const store = noticeStore(work)
  const { last, posted, inWriting } = await store.ofProject(projectId)
  if (inWriting) throw refusals.inWriting({ number: inWriting.number })
  const id = work.newId()
  const model = posted ?? last
  await store.add(
    id,
    projectId,
    (last?.number ?? 0) + 1,
    model ? { ...model, signedOn: null } : firstText(project.name),
  )
  if (model) await factorStore(work).replace(id, projectId, await factorStore(work).of(model.id))
  return noticeView(work, id)
}

/** The usual words around the factors, to be changed where a project needs others. */
function firstText(project: string): NoticeText {
  return {
    heading: `${project}红线内外不利因素公示`,
    body: '购房是一件大事。下面是我们所知道的、可能影响居住的因素，已逐项核对并标注在总平面图上，请您在认购前仔细阅读。',
    planFileId: null,
    closing: '周边环境可能变化，未列明的因素以现场为准。建议您到现场走一走，有疑问请随时问我们。',
    signedBy: '',
    signedOn: null,
  }
}

/** Changes a draft: its five parts and its factors. */
export async function editNotice(
  work: Work,
  noticeId: string,
  { version, factors, ...text }: NoticeText & { version: number; factors: Factor[] },
) {
  const { projectId, planFileId } = await openDraft(work, noticeId, version)
  if (text.planFileId && text.planFileId !== planFileId)
    await attachFiles(work, [text.planFileId], { projectId })
  await noticeStore(work).rewrite(noticeId, text)
  await factorStore(work).replace(noticeId, projectId, factors)
  return noticeView(work, noticeId)
}

/** Throws a draft away. */
export async function discardNotice(work: Work, noticeId: string, version: number) {
  const { projectId } = await openDraft(work, noticeId, version)
  await factorStore(work).replace(noticeId, projectId, [])
  await noticeStore(work).remove(noticeId)
  return {}
}

/** The draft, locked; refuses what is on its way to approval or farther, and a change based on an older version. */
export async function openDraft(work: Work, noticeId: string, version: number): Promise<NoticeRow> {
  const known = await noticeStore(work).byId(noticeId, { lock: true })
  await refuseStale(version, { ...known, theirs: () => noticeView(work, noticeId) })
  if (known.state !== 'draft') throw refusals.notDraft()
  return known
}
