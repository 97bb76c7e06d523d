import { homesLeft } from '#modules/customers/index.ts'
import { placeNames } from '#modules/estate/index.ts'
import { responsibleFor, staffById, staffPhones } from '#modules/organization/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { ActionRecord } from '../action-record.ts'
import { openWays } from '../open-ways.ts'
import type { JourneyStep } from '../step.ts'
import { beforeContract, stepLines } from '../steps-view.ts'
import { actionColumns } from '../stores/actions.ts'
import { standardStore } from '../stores/standards.ts'
import { waysToHomes } from '../stores/ways.ts'
import { type OwnAction, presentOwnAction } from './own-action.ts'

interface StayRow {
  journeyId: string
  endedBy: 'completed' | 'cancelled' | null
  step: JourneyStep
  projectId: string
  homeId: string | null
  enteredOn: string
  leftOn: string | null
}

const ofMine = `j.subject_kind = 'person' AND j.subject_id = ANY ((SELECT customers.own_person_ids())::uuid[])
  AND (j.home_id IS NULL OR j.home_id <> ALL ($1))
  AND (j.project_id, j.id) NOT IN (SELECT w.project_id, w.id FROM ${waysToHomes})`

/** Steps 1 and 2 of the customer who asks, project by project: where she stands, what was done and what comes next; and the homes that she sold on. */
export async function myFirstSteps(work: Work) {
  if (work.actor.kind !== 'resident') return { ways: [], closed: [] }
  // What led to a home that is hers stands with the home.
  const mine = [work.actor.homes]
  const [all, written, left] = await Promise.all([
    work.sql<StayRow>(
      `SELECT j.id AS "journeyId", j.ended_by AS "endedBy", s.step, j.project_id AS "projectId", j.home_id AS "homeId", s.entered_on AS "enteredOn", s.left_on AS "leftOn"
         FROM journey.journey j JOIN journey.step_stay s ON s.project_id = j.project_id AND s.journey_id = j.id
        WHERE ${ofMine} ORDER BY s.entered_on, s.step`,
      mine,
    ),
    work.sql<Omit<ActionRecord, 'timezone'>>(
      `SELECT ${actionColumns} FROM journey.journey j JOIN journey.action a ON a.project_id = j.project_id AND a.journey_id = j.id
        WHERE ${ofMine} AND (a.is_applicable OR a.done_at IS NOT NULL) AND a.waived_at IS NULL
        ORDER BY a.due_on, a.action_key, a.occurrence, a.id`,
      mine,
    ),
    homesLeft(work),
  ])
  const stays = openWays(all)
  const open = new Set(stays.map(({ journeyId }) => journeyId))
  const rows = written.filter(({ journeyId }) => open.has(journeyId))
  const [places, standards, staff] = await Promise.all([
    placeNames(work, {
      projectIds: stays.map(({ projectId }) => projectId),
      homeIds: [...stays.flatMap(({ homeId }) => homeId ?? []), ...left.map(({ homeId }) => homeId)],
    }),
    standardStore(work).byIds(rows.map(({ standardId }) => standardId)),
    staffById(
      work,
      rows.flatMap(({ doneById }) => doneById ?? []),
    ),
  ])
  const ways = [...Map.groupBy(stays, ({ projectId }) => projectId)].map(async ([projectId, own]) => {
    const project = places.get(projectId)
    if (!project) return []
    const today = localDateOf(work.now, project.timezone)
    const actions = rows.flatMap((row): OwnAction[] => {
      const rule = standards.get(row.standardId)?.byKey.get(row.key)
      return row.projectId === projectId && rule?.customer ? [presentOwnAction(row, rule, today, staff)] : []
    })
    const adviser = await responsibleFor(work, projectId, 'salesAdviser')
    const phone = adviser && (await staffPhones(work, [adviser.id])).get(adviser.id)
    const homeId = own.findLast((stay) => stay.homeId !== null)?.homeId
    return [
      {
        projectId,
        project: project.name,
        home: places.get(homeId ?? '')?.name ?? null,
        today,
        steps: stepLines(own, beforeContract, today),
        done: actions
          .filter(({ doneOn }) => doneOn !== null)
          .toSorted((one, other) => (one.doneOn! < other.doneOn! ? 1 : -1)),
        next: actions.filter(({ state }) => ['due', 'overdue', 'notDue'].includes(state)),
        adviser: adviser && { ...adviser, phone: phone ?? null },
      },
    ]
  })
  const closed = left.map(({ homeId, untilOn }) => ({ home: places.get(homeId)?.name ?? '', untilOn }))
  return { ways: (await Promise.all(ways)).flat(), closed }
}
