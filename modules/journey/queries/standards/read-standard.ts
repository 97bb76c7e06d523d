import { refusals as common } from '#platform/errors/index.ts'
import { actorId, everywhere, holds, reachOf, type Work } from '#platform/work/index.ts'
import { compareStandards } from '../../compare.ts'
import type { Standard } from '../../standard.ts'
import { groupLevel, isOfGroup, type StandardLevel } from '../../standard-level.ts'
import type { standings } from '../../standards-views.ts'
import {
  draftStore,
  ofLevel,
  recordColumns,
  type StandardRecord,
  type WrittenAction,
} from '../../stores/drafts.ts'
import { standardStore } from '../../stores/standards.ts'
import { levelsOf, presentAction, presentLine, presentSettings } from './present.ts'

const isInForce = (s: string) => `(${s}.state = 'published' AND NOT EXISTS (SELECT 1 FROM journey.standard o
  WHERE o.node_id IS NOT DISTINCT FROM ${s}.node_id AND o.project_id IS NOT DISTINCT FROM ${s}.project_id AND o.state = 'published' AND o.number > ${s}.number))`

/** A version `s`, whether it is the newest published one of its level, and whether the level above has a newer one meanwhile. */
export const standingColumns = `${recordColumns}, ${isInForce('s')} AS "isInForce",
  (${isInForce('s')} AND NOT s.retires AND EXISTS (SELECT 1 FROM journey.standard u WHERE u.id = s.extends_id AND NOT ${isInForce('u')})) AS "isBehind"`
export type StandingRecord = StandardRecord & { isInForce: boolean; isBehind: boolean }

/** A version with its actions as it says or inherits them, what it stands on, and what the reader may do with it. */
export async function readStandard(work: Work, standardId: string) {
  const [row] = await work.sql<StandingRecord>(
    `SELECT ${standingColumns} FROM journey.standard s WHERE s.id = $1`,
    [standardId],
  )
  if (!row) throw common.notFound()
  const store = standardStore(work)
  const [standard, written] = [await store.byId(standardId), await draftStore(work).actions(standardId)]
  const newerId = isOfGroup(row)
    ? null
    : ((await store.ofLevel(row, { itself: false })) ?? (await store.currentId()))
  const newer = newerId && newerId !== row.extendsId ? await store.byId(newerId) : null
  const beforeId = (await versionBefore(work, row)) ?? row.extendsId
  const before = beforeId ? await store.byId(beforeId) : null
  const differences = before && compareStandards(before, standard)
  const levelOf = await levelsOf(work, [row, standard.above ?? groupLevel])
  const isWritable = await isInReach(work, row)
  return {
    ...presentLine(row, levelOf),
    note: row.note,
    sentBackBy: row.sentBackBy,
    sentBackReason: row.sentBackReason,
    version: row.version,
    extends: standard.above && {
      id: standard.above.id,
      number: standard.above.number,
      level: levelOf(standard.above),
    },
    newerAbove: newer && { id: newer.id, number: newer.number },
    settings: presentSettings(standard),
    settingsAbove: standard.above && presentSettings(standard.above),
    before: differences && {
      id: before.id,
      number: before.number,
      added: differences.added.length,
      removed: differences.removed.length,
      changed: differences.changed.length,
      settings: differences.settings.length,
    },
    mayEdit: row.state === 'draft' && isWritable('journey.standards'),
    mayRetire: isInForceOfOwn(row) && isWritable('journey.standards'),
    mayPublish:
      row.state === 'review' && isWritable('journey.publishStandards') && row.reviewAskedBy !== actorId(work),
    actions: actionsOf(standard, written),
  }
}

/** The version of the same level that was published before it. */
async function versionBefore(
  work: Work,
  { nodeId, projectId, number }: StandardRecord,
): Promise<string | undefined> {
  const [row] = await work.sql<{ id: string }>(
    `SELECT s.id FROM journey.standard s WHERE ${ofLevel} AND s.state = 'published' AND s.number < $3
      ORDER BY s.number DESC LIMIT 1`,
    [nodeId, projectId, number],
  )
  return row?.id
}

/** Where the reader's own posts reach a level with a permission. */
async function isInReach(
  work: Work,
  { nodeId, projectId }: StandardLevel,
): Promise<(permission: string) => boolean> {
  const { actor } = work
  if (actor.kind !== 'staff') return () => false
  const above = await work.sql<{ id: string }>(
    `SELECT ancestor_id AS id FROM scope.node_branch WHERE node_id = $1
     UNION SELECT node_id FROM scope.project_branch WHERE project_id = $2`,
    [nodeId, projectId],
  )
  return (permission) => {
    const reach = reachOf(actor, permission)
    return holds(actor, permission) && (reach === everywhere || above.some(({ id }) => reach.includes(id)))
  }
}

/** A published version below the group that still applies can be given up. */
const isInForceOfOwn = (row: StandardRecord & { isInForce: boolean }) =>
  row.isInForce && !row.retires && !isOfGroup(row)

/** What applies, and what the version itself switches off. */
function actionsOf(standard: Standard, written: readonly WrittenAction[]) {
  const own = new Map(written.map((action) => [action.key, action]))
  const off = written.filter(({ isSwitchedOff }) => isSwitchedOff)
  return [...standard.actions, ...off].map((action) => {
    const said = own.get(action.key)
    const above = standard.above?.byKey.get(action.key) ?? null
    const standing: (typeof standings)[number] = isOfGroup(standard)
      ? 'own'
      : said?.isSwitchedOff
        ? 'off'
        : !said
          ? 'inherited'
          : above
            ? 'changed'
            : 'added'
    return {
      action: presentAction(action),
      standing,
      above: standing === 'changed' ? presentAction(above!) : null,
      version: said?.version ?? 1,
    }
  })
}
