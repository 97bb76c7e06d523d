import { homesOf, personsById } from '#modules/customers/index.ts'
import { homesById, projectsById } from '#modules/estate/index.ts'
import { localDateOf, usualZone } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { maskName } from '#platform/text/index.ts'
import { holds, type Work } from '#platform/work/index.ts'
import type { ActionRecord } from '../action-record.ts'
import type { JourneyStep } from '../step.ts'
import { openWays } from '../open-ways.ts'
import { actionColumns } from '../stores/actions.ts'
import { viewStore } from '../stores/views.ts'
import { beforeContract, stepLines } from '../steps-view.ts'
import { presentLines } from './action-line.ts'
import { standardOf } from './home-journey.ts'

interface StayRow {
  journeyId: string
  step: JourneyStep
  projectId: string
  homeId: string | null
  enteredOn: string
  leftOn: string | null
  endedBy: 'completed' | 'cancelled' | null
}

const ofPerson = `j.subject_kind = 'person' AND j.subject_id = ANY ($1)`

/** Steps 1 and 2 of a customer in every project in sight, with what was asked there; merged files are read together. */
export async function personJourney(work: Work, personId: string) {
  const person = (await personsById(work, [personId])).get(personId)
  if (!person) throw common.notFound()
  const ids = [[...new Set([personId, person.id])]]
  const [stays, rows] = await Promise.all([
    work.sql<StayRow>(
      `SELECT j.id AS "journeyId", s.step, j.project_id AS "projectId", j.home_id AS "homeId", s.entered_on AS "enteredOn", s.left_on AS "leftOn",
              j.ended_by AS "endedBy"
         FROM journey.journey j JOIN journey.step_stay s ON s.project_id = j.project_id AND s.journey_id = j.id
        WHERE ${ofPerson} ORDER BY s.entered_on DESC, s.step DESC, j.id`,
      ids,
    ),
    work.sql<Omit<ActionRecord, 'timezone'>>(
      `SELECT ${actionColumns} FROM journey.journey j JOIN journey.action a ON a.project_id = j.project_id AND a.journey_id = j.id
        WHERE ${ofPerson} AND (a.is_applicable OR a.done_at IS NOT NULL OR a.waived_at IS NOT NULL)
        ORDER BY a.due_on, a.action_key, a.occurrence, a.id`,
      ids,
    ),
  ])
  const [projects, homes] = await Promise.all([
    projectsById(work, [...new Set(stays.map(({ projectId }) => projectId))]),
    homesById(work, [...new Set(stays.flatMap(({ homeId }) => homeId ?? []))]),
  ])
  const todayOf = ({ projectId }: { projectId: string }) =>
    localDateOf(work.now, projects.get(projectId)?.timezone ?? usualZone)
  const homeOf = (homeId: string | null) => {
    const home = homes.get(homeId ?? '')
    return home ? { id: home.id, label: home.label } : null
  }
  return {
    person: {
      id: person.id,
      name: holds(work.actor, 'customers.read') ? person.name : maskName(person.name),
    },
    stays: stays.map(({ journeyId: _, homeId, ...stay }) => ({
      ...stay,
      project: projects.get(stay.projectId)?.name ?? '',
      home: homeOf(homeId),
    })),
    actions: await presentLines(work, rows, todayOf),
    ways: await waysOf(work, person.id, stays),
  }
}

/** The same customer as pictures: each home held, and each project or home on the way to a contract. */
async function waysOf(work: Work, personId: string, stays: readonly StayRow[]) {
  const held = (await homesOf(work, personId)).filter(({ kind }) => kind === 'owner' || kind === 'coOwner')
  const homeIds = [...new Set(held.map(({ homeId }) => homeId))]
  const [journeys, homes] = await Promise.all([
    viewStore(work).journeysOf(homeIds),
    homesById(work, [...homeIds, ...stays.flatMap(({ homeId }) => homeId ?? [])]),
  ])
  // What led to a home stands with the home.
  const led = new Set(journeys.map(({ id }) => id))
  const before = Map.groupBy(
    openWays(stays).filter(({ journeyId }) => !led.has(journeyId)),
    ({ projectId, homeId }) => homeId ?? projectId,
  )
  const projects = await projectsById(work, [
    ...[...homes.values()].map(({ projectId }) => projectId),
    ...stays.map(({ projectId }) => projectId),
  ])
  const frame = (projectId: string, homeId: string | null) => {
    const project = projects.get(projectId)
    return {
      projectId,
      homeId,
      name: homes.get(homeId ?? '')?.label ?? project?.name ?? '',
      today: localDateOf(work.now, project?.timezone ?? usualZone),
    }
  }
  const ofHomes = homeIds.flatMap(async (homeId) => {
    const own = journeys.filter((one) => one.homeId === homeId && one.endedBy !== 'cancelled')
    const projectId = homes.get(homeId)?.projectId
    if (!projectId || own.length === 0) return []
    const { standard, deliveryOn } = await standardOf(work, own)
    const shown = frame(projectId, homeId)
    const ahead = {
      deliveryOn,
      firstPhaseDeliveredOn: projects.get(projectId)?.firstPhaseDeliveredOn ?? null,
      fourYearMonths: standard?.settings.fourYearMonths ?? 48,
    }
    return [
      {
        ...shown,
        steps: stepLines(
          own.flatMap((one) => one.stays),
          ahead,
          shown.today,
        ),
      },
    ]
  })
  const first = [...before.values()].map((own) => {
    const shown = frame(own[0]!.projectId, own[0]!.homeId)
    return { ...shown, steps: stepLines(own, beforeContract, shown.today) }
  })
  return [...first, ...(await Promise.all(ofHomes)).flat()]
}
