import { projectsById } from '#modules/estate/index.ts'
import { nodesById } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { compareStandards } from '../../compare.ts'
import { brought, delivered } from '../../queries/standards/delivered.ts'
import { standardRefusals } from '../../standard-errors.ts'
import { groupLevel, isOfGroup, type StandardLevel } from '../../standard-level.ts'
import type { draftBeginnings } from '../../standard-state.ts'
import { draftStore } from '../../stores/drafts.ts'
import { standardStore } from '../../stores/standards.ts'

export interface NewDraft {
  /** Neither this nor a project, or the group itself, is the group's standard. */
  nodeId?: string | null | undefined
  projectId?: string | null | undefined
  /**
   * What the draft begins with: what its level has in force; for the group also the standard that the product brings;
   * below it also what the level has, put on the version now in force above, or nothing of its own, so that the level above
   * applies again.
   */
  from: (typeof draftBeginnings)[number]
}

/** Begins the next version of a level; below the group it extends the version in force above it. `groupId` is the group's. */
export async function startDraft(work: Work, { from, ...place }: NewDraft, groupId: string): Promise<string> {
  const level = await levelOf(work, place)
  const store = draftStore(work)
  const open = await store.inTheMaking(level)
  if (open)
    throw standardRefusals.draftExists({
      number: open.number,
      by: open.draftedBy ?? '—',
      standardId: open.id,
    })
  if (isOfGroup(level) && from === 'delivered') return takeDelivered(work, groupId)
  const newest = await store.newestOf(level)
  const isOwn = newest !== undefined && !newest.retires
  if (from === 'above' && (!isOwn || isOfGroup(level))) throw standardRefusals.nothingToRetire()
  const above = isOfGroup(level)
    ? null
    : ((await standardStore(work).ofLevel(level, { itself: false })) ?? groupId)
  if (isOwn && from !== 'above') {
    const extendsId = from === 'newerAbove' ? above : newest.extendsId
    const id = await store.begin(level, { ...newest, extendsId })
    await store.copy(newest.id, id)
    return id
  }
  return store.begin(level, { extendsId: above, settings: {}, retires: from === 'above' })
}

/** The group's own node stands for the group. */
async function levelOf(
  work: Work,
  { nodeId = null, projectId = null }: Omit<NewDraft, 'from'>,
): Promise<StandardLevel> {
  if (projectId) {
    if (!(await projectsById(work, [projectId])).has(projectId)) throw common.notFound()
    return { nodeId: null, projectId }
  }
  if (nodeId === null) return groupLevel
  const node = (await nodesById(work, [nodeId])).get(nodeId)
  if (!node) throw common.notFound()
  return node.kind === 'group' ? groupLevel : { nodeId, projectId: null }
}

/** A draft of the group's standard with what this release of the product brings, to be looked at and published as usual. */
async function takeDelivered(work: Work, groupId: string): Promise<string> {
  const current = await standardStore(work).byId(groupId)
  const next = await delivered(work, groupId)
  const { added, removed, changed, settings } = compareStandards(current, next)
  if (added.length + removed.length + changed.length + settings.length === 0)
    throw standardRefusals.nothingDelivered()
  const store = draftStore(work)
  const id = await store.begin(groupLevel, {
    extendsId: null,
    settings: next.settings,
    delivered: brought,
  })
  await store.fill(id, next.actions)
  return id
}
