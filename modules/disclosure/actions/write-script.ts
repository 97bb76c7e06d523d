import { holds, refuseStale, type Work } from '#platform/work/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { attachFiles } from '#platform/files/index.ts'
import { type Desk, isApproved } from '../approval.ts'
import { refusals } from '../errors.ts'
import { scriptApproved } from '../events.ts'
import { projectToday } from '#modules/estate/index.ts'
import { scriptView } from '../queries/get-script.ts'
import { missingTopics, type ScriptKind, type Topic, usualTopics } from '../script.ts'
import { type ScriptRow, scriptStore } from '../stores/scripts.ts'
import { refuseApproval } from './refuse-approval.ts'

/** Begins the next version with the topics of the last one. */
export async function beginScript(work: Work, projectId: string, kind: ScriptKind) {
  await projectToday(work, projectId)
  const store = scriptStore(work)
  const known = await store.ofProject(projectId, kind)
  const inWriting = known.find(({ state }) => state === 'draft' || state === 'inApproval')
  if (inWriting) throw refusals.inWriting({ number: inWriting.number })
  const id = work.newId()
  const topics = known[0]?.topics ?? usualTopics(kind)
  await store.add({ id, projectId, kind, number: (known[0]?.number ?? 0) + 1, topics })
  await store.rewrite({ id, projectId }, topics)
  return scriptView(work, id)
}

/** Changes the topics of a draft. */
export async function editScript(
  work: Work,
  scriptId: string,
  { version, topics }: { version: number; topics: Topic[] },
) {
  const known = await openDraft(work, scriptId, version)
  const fresh = topics.flatMap(({ fileIds }) => fileIds)
  const old = new Set(known.topics.flatMap(({ fileIds }) => fileIds))
  const { projectId } = known
  await attachFiles(
    work,
    fresh.filter((id) => !old.has(id)),
    { projectId },
  )
  await scriptStore(work).rewrite(known, topics)
  return scriptView(work, scriptId)
}

/** Hands a written version to customer relations and legal. */
export async function submitScript(work: Work, scriptId: string, version: number) {
  const { kind, topics } = await openDraft(work, scriptId, version)
  const missing = missingTopics(kind, topics)
  if (missing.length > 0) {
    const names = topics.filter(({ key }) => missing.includes(key)).map(({ title }) => title)
    throw refusals.topicsMissing({ topics: names.length > 0 ? names : '—' })
  }
  await scriptStore(work).submit(scriptId)
  return scriptView(work, scriptId)
}

/** One desk approves; with the second approval the version is in force. */
export async function approveScript(work: Work, scriptId: string, desk: Desk, version: number) {
  const store = scriptStore(work)
  const script = await store.byId(scriptId, { lock: true })
  await refuseStale(version, { ...script, theirs: () => scriptView(work, scriptId) })
  if (script.state !== 'inApproval') throw refusals.notInApproval()
  const approvals = refuseApproval(work, script, desk)
  const { projectId, number, kind } = script
  const { today } = await projectToday(work, projectId)
  await store.approve(scriptId, desk, today)
  if (isApproved(approvals)) {
    await store.putInForce(script, today)
    if (kind === 'script')
      work.emit(
        scriptApproved,
        { scriptId, projectId, number, approvedOn: today },
        { subject: ['disclosure.script', scriptId], projectId },
      )
  }
  return scriptView(work, scriptId)
}

/** Gives a version back to its writer, with the reason. */
export async function returnScript(work: Work, scriptId: string, words: string) {
  const permissions = ['disclosure.approve', 'disclosure.approveLaw']
  if (!permissions.some((permission) => holds(work.actor, permission)))
    throw common.notAllowed({ permission: permissions[0] })
  const store = scriptStore(work)
  const { state } = await store.byId(scriptId, { lock: true })
  if (state !== 'inApproval') throw refusals.notInApproval()
  await store.giveBack(scriptId, words.trim())
  return scriptView(work, scriptId)
}

async function openDraft(work: Work, scriptId: string, version: number): Promise<ScriptRow> {
  const known = await scriptStore(work).byId(scriptId, { lock: true })
  await refuseStale(version, { ...known, theirs: () => scriptView(work, scriptId) })
  if (known.state !== 'draft') throw refusals.notDraft()
  return known
}
