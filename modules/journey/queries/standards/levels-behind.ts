import { keepersOf } from '#modules/identity/index.ts'
import { actorId, reachOf, type Work } from '#platform/work/index.ts'
import { compareStandards } from '../../compare.ts'
import { levelsBehind } from '../../stores/levels-behind.ts'
import { standardStore } from '../../stores/standards.ts'
import { levelsOf } from './present.ts'

const permission = 'journey.standards'

/** The levels that the reader keeps and that have fallen behind, with what is new above and the draft that follows, if any. */
export async function myLevelsBehind(work: Work, groupId: string) {
  const { actor } = work
  // Whoever keeps a level holds the permission there or above; only among these it is asked who stands nearest.
  const all = await levelsBehind(work, groupId, actor.kind === 'staff' ? reachOf(actor, permission) : [])
  const keepers = await keepersOf(
    work,
    permission,
    all.map(({ keptAt }) => keptAt),
  )
  const mine = all.filter(({ keptAt }) => keepers.get(keptAt)?.includes(actorId(work)!))
  const store = standardStore(work)
  const versions = await store.byIds(mine.flatMap(({ aboveId, extendsId }) => [aboveId, extendsId]))
  const levelOf = await levelsOf(work, [...mine, ...versions.values()])
  return {
    items: mine.map((level) => {
      const [above, was] = [versions.get(level.aboveId)!, versions.get(level.extendsId)!]
      const { added, removed, changed, settings } = compareStandards(was, above)
      const { draftId, draftNumber, draftState } = level
      return {
        id: level.id,
        number: level.number,
        level: levelOf(level),
        above: { id: above.id, number: above.number, level: levelOf(above) },
        stoodOnId: was.id,
        differences: added.length + removed.length + changed.length + settings.length,
        draft:
          draftId && draftNumber && draftState
            ? {
                id: draftId,
                number: draftNumber,
                state: draftState,
                isOnAbove: level.draftExtendsId === above.id,
              }
            : null,
      }
    }),
  }
}
