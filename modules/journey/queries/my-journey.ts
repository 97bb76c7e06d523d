import { homesById, projectsById } from '#modules/estate/index.ts'
import { type StaffCard, staffById, staffPhones } from '#modules/organization/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { actionsAhead } from '../ahead.ts'
import { stepLines } from '../steps-view.ts'
import { actionStore } from '../stores/actions.ts'
import { standardStore } from '../stores/standards.ts'
import { viewStore } from '../stores/views.ts'
import { workdaysOf } from '../workdays.ts'
import { facesOf } from './faces.ts'
import { standardOf } from './home-journey.ts'
import { papersOf } from './own-papers.ts'
import { type OwnAction, presentOwnAction } from './own-action.ts'

/** The homes of the resident who asks: the path, what was done, what comes next, and who serves them. */
export async function myJourney(work: Work) {
  const homeIds = work.actor.kind === 'resident' ? work.actor.homes : []
  const personId = work.actor.kind === 'resident' ? work.actor.id : null
  const [homes, journeys, rows] = await Promise.all([
    homesById(work, homeIds),
    viewStore(work).journeysOf(homeIds),
    actionStore(work).ofHomes(homeIds),
  ])
  const mine = [...homes.values()].filter(({ id }) => journeys.some(({ homeId }) => homeId === id))
  const [projects, standards, faces, staff, workdays, papers] = await Promise.all([
    projectsById(
      work,
      mine.map(({ projectId }) => projectId),
    ),
    standardStore(work).byIds([...journeys, ...rows].map(({ standardId }) => standardId)),
    facesOf(
      work,
      mine.map(({ id, projectId }) => ({ homeId: id, projectId, personId })),
    ),
    staffById(
      work,
      rows.flatMap(({ doneById }) => doneById ?? []),
    ),
    workdaysOf(work),
    papersOf(work, rows),
  ])
  const phones = await staffPhones(
    work,
    [...faces.values()].flatMap(({ steward, ambassador }) =>
      [steward?.id ?? [], ambassador?.id ?? []].flat(),
    ),
  )
  const reached = (card: StaffCard | null) => card && { ...card, phone: phones.get(card.id) ?? null }
  const views = mine.map(async ({ id, projectId, label }) => {
    const { timezone, firstPhaseDeliveredOn } = projects.get(projectId)!
    const today = localDateOf(work.now, timezone)
    const own = journeys.filter(({ homeId, endedBy }) => homeId === id && endedBy !== 'cancelled')
    const { standard, deliveryOn } = await standardOf(work, own)
    const actions = rows.flatMap((row): OwnAction[] => {
      const rule = standards.get(row.standardId)?.byKey.get(row.key)
      return row.homeId === id && rule?.customer
        ? [presentOwnAction(row, rule, today, staff, papers.get(row.id))]
        : []
    })
    const fourYearMonths = standard?.settings.fourYearMonths ?? 48
    return {
      homeId: id,
      home: label,
      today,
      steps: stepLines(
        own.flatMap(({ stays }) => stays),
        { deliveryOn, firstPhaseDeliveredOn, fourYearMonths },
        today,
      ),
      done: actions.filter(({ doneOn }) => doneOn !== null).toSorted(byDay(({ doneOn }) => doneOn!, -1)),
      next: actions.filter(({ state }) => ['due', 'overdue', 'notDue'].includes(state)),
      ahead:
        standard && deliveryOn
          ? actionsAhead(standard, deliveryOn, workdays(projectId)).flatMap(({ isForCustomer, ...ahead }) =>
              isForCustomer ? [ahead] : [],
            )
          : [],
      steward: reached(faces.get(id)!.steward),
      ambassador: reached(faces.get(id)!.ambassador),
    }
  })
  return { homes: await Promise.all(views) }
}

const byDay =
  (dayOf: (action: OwnAction) => string, direction: 1 | -1) => (one: OwnAction, other: OwnAction) =>
    dayOf(one) === dayOf(other) ? 0 : dayOf(one) < dayOf(other) ? -direction : direction
