import { nodesById } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { firstActions, firstSettings } from '../../standard/index.ts'
import { compareStandards } from '../../compare.ts'
import { standardRefusals } from '../../standard-errors.ts'
import { draftStore } from '../../stores/drafts.ts'
import { standardStore } from '../../stores/standards.ts'

export interface NewDraft {
  /** Null, or the group itself, is the group's standard. */
  nodeId: string | null
  /** What a draft of the group begins with: its version in force, or the standard that the product brings. */
  from: 'inForce' | 'delivered'
}

/** Begins the next version of a level; below the group it extends the version in force above it. `groupId` is the group's. */
export async function startDraft(work: Work, { nodeId, from }: NewDraft, groupId: string): Promise<string> {
  const level = await levelOf(work, nodeId)
  const store = draftStore(work)
  const open = await store.inTheMaking(level)
  if (open)
    throw standardRefusals.draftExists({
      number: open.number,
      by: open.draftedBy ?? '—',
      standardId: open.id,
    })
  if (level === null && from === 'delivered') return takeDelivered(work, groupId)
  const newest = await store.newestOf(level)
  if (newest) {
    const id = await store.begin(level, newest)
    await store.copy(newest.id, id)
    return id
  }
  const above = level && ((await standardStore(work).ofNode(level, { itself: false })) ?? groupId)
  return store.begin(level, { extendsId: above, settings: {} as never })
}

/** The group's own node stands for the group. */
async function levelOf(work: Work, nodeId: string | null): Promise<string | null> {
  if (nodeId === null) return null
  const node = (await nodesById(work, [nodeId])).get(nodeId)
  if (!node) throw common.notFound()
  return node.kind === 'group' ? null : nodeId
}

/** A draft that is what this release of the product delivers, so that newer content can be looked at and taken over. */
async function takeDelivered(work: Work, groupId: string): Promise<string> {
  const current = await standardStore(work).byId(groupId)
  const { added, removed, changed, settings } = compareStandards(current, {
    actions: firstActions,
    settings: firstSettings,
  })
  if (added.length + removed.length + changed.length + settings.length === 0)
    throw standardRefusals.nothingDelivered()
  const store = draftStore(work)
  const id = await store.begin(null, { extendsId: null, settings: firstSettings })
  await store.fill(id, firstActions)
  return id
}
