import { refusals as common } from '#platform/errors/index.ts'
import { type HomeChoice, projectToday } from '#modules/estate/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { asHomes, buyersIn } from '../audience.ts'
import { sendBy } from '../change-notice.ts'
import { refusals } from '../errors.ts'
import { changeEstablished } from '../events.ts'
import { changeView } from '../queries/get-change.ts'
import { type AttachmentInput, setAttachments } from '../stores/attachments.ts'
import { type ChangeText, changeStore } from '../stores/changes.ts'
import { noticeStore } from '../stores/notices.ts'

export interface ChangeInput extends ChangeText {
  drawings?: AttachmentInput[]
}

/** Enters a change on the day of its approval or later, and prepares the notice of every contract that it touches. */
export async function establishChange(
  work: Work,
  { projectId, homes, ...input }: ChangeInput & { projectId: string; homes: Omit<HomeChoice, 'projectId'> },
) {
  const { today } = await projectToday(work, projectId)
  refuseFuture(input.establishedOn, today)
  const buyers = await buyersIn(work, { ...homes, projectId })
  if (buyers.length === 0) throw refusals.nobody()
  const store = changeStore(work)
  const number = await store.nextNumber(projectId, input.establishedOn.slice(0, 4))
  const row = { ...input, id: work.newId(), projectId, number, sendBy: sendBy(input.establishedOn) }
  await store.add(row)
  await setAttachments(work, projectId, row.id, input.drawings ?? [])
  await noticeStore(work).add(projectId, 'change', row.id, buyers)
  const { id: changeId, title, kind, establishedOn } = row
  work.emit(
    changeEstablished,
    {
      changeId,
      projectId,
      number,
      title,
      kind,
      establishedOn,
      sendBy: row.sendBy,
      homes: asHomes(buyers),
    },
    { subject: ['construction.change', changeId], projectId },
  )
  return changeView(work, changeId)
}

/** Corrects the words, the drawings or the day of a change of which no notice has left yet. */
export async function editChange(
  work: Work,
  changeId: string,
  { version, drawings, ...text }: ChangeInput & { version: number },
) {
  const store = changeStore(work)
  const known = await store.byId(changeId, { lock: true })
  const sent = (await noticeStore(work).of(changeId)).find(({ sentOn }) => sentOn !== null)
  if (sent) throw refusals.alreadySent({ title: known.title, sentOn: sent.sentOn })
  await refuseStale(version, { ...known, theirs: () => changeView(work, changeId) })
  const { today } = await projectToday(work, known.projectId)
  refuseFuture(text.establishedOn, today)
  await store.rewrite(changeId, text, sendBy(text.establishedOn))
  if (drawings) await setAttachments(work, known.projectId, changeId, drawings)
  return changeView(work, changeId)
}

/** Adds homes that were forgotten; their notices leave with the next sending. */
export async function addChangeHomes(work: Work, changeId: string, homes: Omit<HomeChoice, 'projectId'>) {
  const store = changeStore(work)
  const { projectId } = await store.byId(changeId, { lock: true })
  const buyers = await buyersIn(work, { ...homes, projectId })
  const added = await noticeStore(work).add(projectId, 'change', changeId, buyers)
  if (added.length === 0) throw refusals.nobody()
  await store.touch(changeId)
  return changeView(work, changeId)
}

/** Refuses a day that has not come, at its field. */
function refuseFuture(establishedOn: string, today: string): void {
  const field = {
    path: 'body.establishedOn',
    zh: '变更确立之日（批准之日）还没有到。',
    en: 'The day of approval has not come yet.',
  }
  if (establishedOn > today) throw common.invalidInput({ count: 1 }, { fields: [field] })
}
