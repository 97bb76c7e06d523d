import { everyStaffRole } from '#modules/organization/index.ts'
import { shareFilesInHouse } from '#platform/files/index.ts'
import { type FieldProblem, refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { brokenLimits, type OwnAction } from '../../draft-rules.ts'
import { problemOf } from '../../limit-words.ts'
import { isSameValue } from '../../same-value.ts'
import { levelsAbove, type Standard } from '../../standard.ts'
import { standardRefusals } from '../../standard-errors.ts'
import type { StandardAction } from '../../standard-action.ts'
import { draftStore } from '../../stores/drafts.ts'
import { standardStore } from '../../stores/standards.ts'
import { noteChanged } from './note-action.ts'
import { draftInHand } from './standard-in-hand.ts'

export type ActionContent = Omit<StandardAction, 'key'>

/** Says an action of a draft otherwise; below the group within the limits that the levels above set. */
export async function changeAction(
  work: Work,
  standardId: string,
  key: string,
  { version, ...content }: ActionContent & { version: number },
): Promise<void> {
  await draftInHand(work, standardId)
  const [standard, own] = await Promise.all([
    standardStore(work).byId(standardId),
    draftStore(work).actions(standardId),
  ])
  const written = own.find((action) => action.key === key)
  const known = written ?? standard.above?.byKey.get(key)
  if (!known) throw common.notFound()
  await refuseStale(version, {
    version: written?.version ?? 1,
    changedBy: written?.changedBy ?? null,
    theirs: () => ({ ...known, version: written?.version ?? 1 }),
  })
  await writeAction(work, standard, { ...content, key, isSwitchedOff: false }, Boolean(written))
  if (!written) await noteChanged(work, standardId, known, { ...content, key })
}

/** Writes what a draft says of an action, after every rule that it has to keep. */
export async function writeAction(
  work: Work,
  standard: Standard,
  action: OwnAction,
  isKnown: boolean,
): Promise<void> {
  refuseBadFields(standard, action)
  const breaches = brokenLimits([action], levelsAbove(standard)).map(({ breach }) => problemOf(breach))
  if (breaches.length > 0) throw standardRefusals.beyondLimits(inWords(breaches), { fields: breaches })
  await shareFilesInHouse(
    work,
    action.pictures.map(({ fileId }) => fileId),
    'body.pictures',
  )
  const store = draftStore(work)
  const { isSwitchedOff: _, ...content } = action
  const above = standard.above?.byKey.get(action.key)
  // A level below holds only what differs.
  if (above && !action.isSwitchedOff && isSameValue(above, content))
    await store.takeBack(standard.id, action.key)
  else await store.write(standard.id, action, isKnown)
  await store.touch(standard.id)
}

function refuseBadFields(standard: Standard, action: OwnAction): void {
  const { performer, sameVisitAs, key, customer, customerDone } = action
  const used = standard.actions.map((other) => other.performer)
  const problems: (FieldProblem | false)[] = [
    ![...everyStaffRole, ...used].includes(performer) && {
      path: 'body.performer',
      zh: '没有这个岗位角色，请从列表中选择。',
      en: 'There is no such role. Please choose one from the list.',
    },
    sameVisitAs !== null &&
      (sameVisitAs === key || !standard.byKey.has(sameVisitAs)) && {
        path: 'body.sameVisitAs',
        zh: '请选择这一版里的另一项动作。',
        en: 'Please choose another action of this version.',
      },
    customerDone !== null &&
      customer === null && {
        path: 'body.customer.zh',
        zh: '办理后要给客户看的，办理前也请写上一句。',
        en: 'What the customer reads afterwards needs a sentence before it, too.',
      },
  ]
  const found = problems.filter((problem) => problem !== false)
  if (found.length > 0) throw common.invalidInput({ count: found.length }, { fields: found })
}

const inWords = (problems: readonly FieldProblem[]) => ({
  count: problems.length,
  zh: problems.map(({ zh }) => zh).join(''),
  en: problems.map(({ en }) => en).join(' '),
})
