import { groupToday } from '#modules/organization/index.ts'
import { actorId, everywhere, reachOf, refuseStale, type Work } from '#platform/work/index.ts'
import type { CallbackKind } from '../callback.ts'
import { refusals } from '../errors.ts'
import { scriptPublished } from '../events.ts'
import { scriptView } from '../queries/get-script.ts'
import { type ScriptContent, whyNotPublish } from '../script.ts'
import { type ScriptRow, scriptStore } from '../stores/scripts.ts'
import { kindWords } from '../words.ts'

/** Begins the next version with the words of the last one. */
export async function beginScript(work: Work, kind: CallbackKind) {
  refuseOutsideGroup(work, 'surveys.writeScripts')
  const store = scriptStore(work)
  const [last] = await store.ofKind(kind)
  if (last?.state === 'draft') throw refusals.draftOpen({ number: last.number })
  const id = work.newId()
  const none: ScriptContent = { greeting: { zh: '', en: '' }, closing: { zh: '', en: '' }, questions: [] }
  await store.add(id, kind, (last?.number ?? 0) + 1, last ?? none)
  return scriptView(work, id)
}

/** Changes the words of a draft. */
export async function editScript(
  work: Work,
  scriptId: string,
  { version, ...content }: ScriptContent & { version: number },
) {
  refuseOutsideGroup(work, 'surveys.writeScripts')
  await openDraft(work, scriptId, version)
  await scriptStore(work).rewrite(scriptId, content)
  return scriptView(work, scriptId)
}

/** Somebody else than the writer lets callers say it from now on. */
export async function publishScript(work: Work, scriptId: string, version: number) {
  refuseOutsideGroup(work, 'surveys.publishScripts')
  const script = await openDraft(work, scriptId, version)
  const { kind, number, writtenById } = script
  if (writtenById === actorId(work)) throw refusals.ownScript()
  const why = whyNotPublish(script)
  if (why) throw why === 'twice' ? refusals.keyTwice() : refusals.incomplete()
  const publishedOn = await groupToday(work)
  await scriptStore(work).publish(script, publishedOn)
  const { zh: kindZh, en: kindEn } = kindWords[kind]
  work.emit(
    scriptPublished,
    { scriptId, kind, kindZh, kindEn, number, publishedOn },
    { subject: ['surveys.script', scriptId] },
  )
  return scriptView(work, scriptId)
}

function refuseOutsideGroup({ actor }: Work, permission: string): void {
  if (actor.kind === 'staff' && reachOf(actor, permission) !== everywhere) throw refusals.groupOnly()
}

async function openDraft(work: Work, scriptId: string, version: number): Promise<ScriptRow> {
  const script = await scriptStore(work).byId(scriptId, { lock: true })
  await refuseStale(version, { ...script, theirs: () => scriptView(work, scriptId) })
  if (script.state !== 'draft') throw refusals.notDraft()
  return script
}
