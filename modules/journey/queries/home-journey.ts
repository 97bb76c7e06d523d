import { personsById } from '#modules/customers/index.ts'
import { homesById, projectsById } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { actionsAhead } from '../ahead.ts'
import { stepLines } from '../steps-view.ts'
import { actionStore } from '../stores/actions.ts'
import { standardStore } from '../stores/standards.ts'
import { viewStore } from '../stores/views.ts'
import { workdaysOf } from '../workdays.ts'
import { presentLines } from './action-line.ts'
import { facesOf } from './faces.ts'

/** The journey of one home for staff: steps past, present and ahead, every action, and who serves the home. */
export async function homeJourney(work: Work, homeId: string) {
  const home = (await homesById(work, [homeId])).get(homeId)
  if (!home) throw common.notFound()
  const [projects, journeys, rows, workdays] = await Promise.all([
    projectsById(work, [home.projectId]),
    viewStore(work).journeysOf([homeId]),
    actionStore(work).ofHomes([homeId]),
    workdaysOf(work),
  ])
  const project = projects.get(home.projectId)!
  const today = localDateOf(work.now, project.timezone)
  const present = journeys.filter(({ endedBy }) => endedBy !== 'cancelled')
  const latest = present.findLast(({ householdId }) => householdId !== null)
  const personId =
    rows.findLast((row) => row.personId !== null && row.householdId === latest?.householdId)?.personId ?? null
  const [actions, persons, faces, { standard, deliveryOn }] = await Promise.all([
    presentLines(work, rows, () => today),
    personsById(work, personId ? [personId] : []),
    facesOf(work, [{ homeId, projectId: home.projectId, personId }]),
    standardOf(work, present),
  ])
  const person = persons.get(personId ?? '')
  return {
    homeId,
    home: home.label,
    today,
    customer: person ? { personId: person.id, name: person.name, maskedPhone: person.maskedPhone } : null,
    steps: stepLines(
      present.flatMap(({ stays }) => stays),
      {
        deliveryOn,
        firstPhaseDeliveredOn: project.firstPhaseDeliveredOn,
        fourYearMonths: standard?.settings.fourYearMonths ?? 48,
      },
      today,
    ),
    actions,
    ahead:
      standard && deliveryOn
        ? actionsAhead(standard, deliveryOn, workdays(home.projectId)).map(
            ({ key, step, title, aboutOn }) => ({
              key,
              step,
              title,
              aboutOn,
            }),
          )
        : [],
    ...faces.get(homeId)!,
  }
}

type Heads = Awaited<ReturnType<ReturnType<typeof viewStore>['journeysOf']>>

/** The version on which a home is, and the day of the delivery that lies ahead. */
export async function standardOf(work: Work, journeys: Heads) {
  const last = journeys.at(-1)
  const deliveryOn = journeys.findLast(({ expectedEndOn }) => expectedEndOn !== null)?.expectedEndOn ?? null
  return { standard: last ? await standardStore(work).byId(last.standardId) : null, deliveryOn }
}
