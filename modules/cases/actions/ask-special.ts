import { projectsById } from '#modules/estate/index.ts'
import { postsOf, responsibleByRole } from '#modules/organization/index.ts'
import { endOfLocalDay, localDateOf, usualZone } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type StaffActor, type Work } from '#platform/work/index.ts'
import { canMove, missingFor } from '../case.ts'
import { refuseConfidential } from '../chairmans-office.ts'
import { refusals } from '../errors.ts'
import { specialAsked } from '../events.ts'
import { addEntry, type CaseInHand, factsOf, refuseMissing } from '../in-hand.ts'
import { aboutCase, amongStaff } from '../present.ts'
import { specialsOf } from '../queries/specials.ts'
import { approverFor, approverRoles, type Step, stepsFit } from '../special.ts'
import { specialRefusals } from '../special-errors.ts'
import { planWords } from '../special-words.ts'
import { caseStore } from '../store.ts'
import { specialStore } from '../stores/specials.ts'
import { stateWords } from '../words.ts'

export interface AskedPlan {
  version: number
  reason: string
  /** The words that the customer reads once it is approved. */
  body: string
  milestones: Step[]
  /** YYYY-MM-DD: the day by which the case is closed. */
  until: string
  pieceId?: string
}

/** A lead names a case special, with a reason and its own plan; a named level above decides (S1-49). */
export async function askSpecial(work: Work, caseId: string, { version, ...given }: AskedPlan) {
  const hand = await caseStore(work).take(caseId, version)
  const { file } = hand
  refuseConfidential(file)
  refuseUnplannable(hand)
  const store = specialStore(work)
  const standing = await store.standing(caseId)
  if (standing) {
    const { zh: stateZh, en: stateEn } = planWords[standing.state]
    throw specialRefusals.specialAlready({ stateZh, stateEn })
  }
  const timezone = (await projectsById(work, [file.project_id])).get(file.project_id)?.timezone ?? usualZone
  if (!stepsFit(given.milestones, given.until, localDateOf(work.now, timezone))) throw badDays()
  const asker = work.actor as StaffActor
  const approver = await approverOf(work, file.project_id, asker.id)
  const planId = work.newId()
  const key = { project_id: file.project_id, case_id: caseId, version: 1, changed_by: actorName(work) }
  await store.add(
    {
      ...key,
      id: planId,
      state: 'asked',
      reason: given.reason,
      body: given.body,
      until: given.until,
      piece_id: given.pieceId ?? null,
      asked_at: work.now,
      asked_by_id: asker.id,
      asked_by_name: asker.name,
      approver_id: approver.card.id,
      approver_name: approver.card.name,
      approver_level: approver.level,
      decided_at: null,
      decision: null,
      answered_at: null,
      ended_at: null,
      ended_by_name: null,
      ended_reason: null,
    },
    given.milestones.map(({ what, person, until }) => ({
      ...key,
      id: work.newId(),
      plan_id: planId,
      what,
      person,
      due_on: until,
      due_at: endOfLocalDay(until, timezone),
      shown: false,
      reminded_at: null,
      done_at: null,
      done_by_name: null,
      outcome: null,
    })),
  )
  addEntry(work, hand, 'special', { body: given.reason, details: { step: 'asked', until: given.until } })
  const { id: approverId, name: approverName } = approver.card
  work.emit(
    specialAsked,
    { ...aboutCase(file), planId, byName: asker.name, approverId, approverName },
    amongStaff(file),
  )
  await caseStore(work).putBack(hand)
  return specialsOf(work, caseId)
}

/** A plan is told to the customer, so what it needs has to be there before anybody is asked. */
export function refuseUnplannable(hand: CaseInHand): void {
  const { number, state } = hand.file
  if (state === 'closed') throw refusals.alreadyClosed({ number })
  if (!canMove(factsOf(hand), 'plan'))
    throw refusals.wrongState({ number, state, stateZh: stateWords[state].zh, stateEn: stateWords[state].en })
  refuseMissing(missingFor(factsOf(hand), 'plan'))
}

async function approverOf(work: Work, projectId: string, askerId: string) {
  const [holders, posts] = await Promise.all([
    responsibleByRole(work, projectId, approverRoles),
    postsOf(work, askerId),
  ])
  const approver = approverFor(holders, { id: askerId, roles: posts.map(({ role }) => role) })
  if (!approver) throw specialRefusals.nobodyAbove()
  return approver
}

const badDays = () =>
  common.invalidInput(
    { count: 1 },
    {
      fields: [
        {
          path: 'body.until',
          zh: '各节点要在今天之后、办结日之前',
          en: 'Every step lies between today and the day of the end',
        },
      ],
    },
  )
