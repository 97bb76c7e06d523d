import type { Work } from '#platform/work/index.ts'
import { countChanges } from '../../move-changes.ts'
import { type MoveRecord, moveStore, type MoveSubject } from '../../stores/moves.ts'
import type { Moving } from '../plan-journeys.ts'
import { planHomes } from '../plan-homes.ts'
import { planPersons } from '../plan-persons.ts'
import { planProjects } from '../plan-projects.ts'

/** Subjects whose journeys move with one transaction. */
const subjectsAtOnce = 200

/**
 * One portion of a move, looked at or done; false when the pass is over. The journeys, what is planned for them and how
 * far the move is commit together, so a crash repeats a portion and never half of one.
 */
export async function movePortion(work: Work, moveId: string, most = subjectsAtOnce): Promise<boolean> {
  const store = moveStore(work)
  const move = await store.locked(moveId)
  if (move.state !== 'looking' && move.state !== 'running') return false
  if (move.place === null) await store.count(move)
  const { project, after } = move.place ?? { project: 0, after: null }
  const target = move.targets[project]
  if (!target) {
    await store.enter(moveId, move.state === 'looking' ? 'looked' : 'done')
    return false
  }
  const subjects = await store.next(target, after, most)
  if (subjects.length === 0) {
    await store.progress(moveId, { ...move, place: { project: project + 1, after: null } })
    return true
  }
  await store.progress(moveId, {
    changes: await handle(work, move, subjects),
    handled: move.handled + subjects.length,
    place: { project, after: subjects.at(-1)!.id },
  })
  return true
}

async function handle(work: Work, move: MoveRecord, subjects: readonly MoveSubject[]) {
  let { changes } = move
  const moving: Moving = {
    to: new Map(move.targets.map(({ projectId, standardId }) => [projectId, standardId])),
    isLook: move.state === 'looking',
    tell: (kept, written, standards) => {
      changes = countChanges(changes, kept, written, (key) => {
        const found = [...standards.values()].findLast(({ byKey }) => byKey.has(key))
        return found?.byKey.get(key)?.title ?? { zh: key, en: key }
      })
    },
  }
  const of = (kind: MoveSubject['kind']) =>
    subjects.filter((subject) => subject.kind === kind).map(({ id }) => id)
  await planHomes(work, of('home'), moving)
  await planPersons(work, of('person'), moving)
  if (of('project').length > 0) await planProjects(work, of('project'), moving)
  return changes
}
