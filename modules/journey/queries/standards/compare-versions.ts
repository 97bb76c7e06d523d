import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { compareStandards, settingIn } from '../../compare.ts'
import { groupLevel, isOfGroup } from '../../standard-level.ts'
import { type KeptAction, keptOwn } from '../../take-over.ts'
import { draftStore } from '../../stores/drafts.ts'
import { standardStore } from '../../stores/standards.ts'
import { broughtWith, delivered } from './delivered.ts'
import { levelsOf, presentAction } from './present.ts'

/** What is different in a version against another one, or in the group's standard with what the product brings. */
export async function compareVersions(work: Work, { from, to }: { from: string; to: string }) {
  const [before, after] = [await version(work, from), await version(work, to)]
  const levelOf = await levelsOf(work, [before, after])
  const head = ({ id, number, ...level }: Version) => ({ id, number, level: levelOf(level) })
  const { added, removed, changed, unchanged, settings } = compareStandards(before, after)
  const isGroup = isOfGroup(before)
  const news = isGroup ? await broughtWith(work, after.id) : newsAbove(before, after)
  const kept = news ? keptOwn(isGroup ? before : after, news) : { actions: [], settings: [] }
  return {
    before: head(before),
    after: head(after),
    added: added.map(presentAction),
    removed: removed.map(presentAction),
    changed: changed.map((one) => ({
      before: presentAction(one.before),
      after: presentAction(one.after),
      fields: one.fields,
    })),
    unchanged,
    settings: settings.map((name) => ({
      name,
      before: settingIn(before, name),
      after: settingIn(after, name),
    })),
    kept: kept.actions.map(presentKept),
    keptSettings: kept.settings.map((name) => ({
      name,
      ours: settingIn(isGroup ? before : after, name),
      theirs: settingIn(news!.brought, name),
    })),
  }
}

/** What the level above says otherwise since, where two versions of one level stand on two of its versions. */
function newsAbove(before: Version, after: Version) {
  const isOneLevel = before.nodeId === after.nodeId && before.projectId === after.projectId
  if (!isOneLevel || !before.above || !after.above || before.above.id === after.above.id) return null
  return { since: before.above, brought: after.above }
}

const presentKept = ({ ours, theirs, fields }: KeptAction) => ({
  ours: presentAction(ours),
  theirs: theirs && presentAction(theirs),
  fields,
})

type Version = Awaited<ReturnType<typeof version>>

async function version(work: Work, id: string) {
  if (id === 'delivered')
    return { id: null, number: null, above: null, ...groupLevel, ...(await deliveredToGroup(work)) }
  const { number, nodeId, projectId } = await draftStore(work).byId(id)
  const { actions, settings, above } = await standardStore(work).byId(id)
  if (!actions) throw common.notFound()
  return { id, number, nodeId, projectId, actions, settings, above }
}

async function deliveredToGroup(work: Work) {
  const groupId = await standardStore(work).currentId()
  if (!groupId) throw common.notFound()
  return delivered(work, groupId)
}
