import { openAtHomes, openOfProjects, repeatedFaults, topicDays } from '#modules/cases/index.ts'
import { deliveriesAhead, homesById, projectToday } from '#modules/estate/index.ts'
import { addDays, addMonths, daysBetween, localDateOf, usualZone } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { surgeOf, weeksBefore } from '../surge.ts'
import { beforeDelivery, type Sign, troubledFrom } from '../warning.ts'

/** What holds now at these topics and homes of a project; nothing else is looked at. */
export async function signsOf(
  work: Work,
  projectId: string,
  topicIds: readonly string[],
  homeIds: readonly string[],
): Promise<Sign[]> {
  const { today } = await projectToday(work, projectId)
  const [surges, homes] = await Promise.all([
    surgesOf(work, projectId, topicIds, today),
    homesInTrouble(work, projectId, homeIds),
  ])
  return [...surges, ...homes]
}

async function surgesOf(
  work: Work,
  projectId: string,
  topicIds: readonly string[],
  today: string,
): Promise<Sign[]> {
  if (topicIds.length === 0) return []
  const days = await topicDays(work, projectId, topicIds, addDays(today, -7 * (weeksBefore + 1) + 1))
  return topicIds.flatMap((topicId) => {
    const weeks = Array.from({ length: weeksBefore + 1 }, () => 0)
    for (const { day, cases } of days.filter((one) => one.topicId === topicId)) {
      const ago = Math.floor(daysBetween(day, today) / 7)
      if (ago >= 0 && ago <= weeksBefore) weeks[ago]! += cases
    }
    const surge = surgeOf(weeks[0]!, weeks.slice(1))
    if (!surge) return []
    const facts = {
      cases: surge.cases,
      usual: Number(surge.usual.toFixed(1)),
      chance: Number(surge.chance.toPrecision(2)),
    }
    return [{ projectId, kind: 'spike', key: topicId, topicId, facts, weight: surge.cases }]
  })
}

async function homesInTrouble(work: Work, projectId: string, homeIds: readonly string[]): Promise<Sign[]> {
  if (homeIds.length === 0) return []
  const [open, repeated, homes] = await Promise.all([
    openAtHomes(work, homeIds),
    repeatedFaults(work, homeIds),
    homesById(work, homeIds),
  ])
  const place = (homeId: string) => homes.get(homeId)?.label ?? ''
  return [
    ...open
      .filter((one) => one.open >= troubledFrom)
      .map(({ homeId, open: count }): Sign => ({
        projectId,
        kind: 'troubledHome',
        key: homeId,
        homeId,
        place: place(homeId),
        facts: { open: count },
        weight: count,
      })),
    // A fault that came back and is done again warns of nothing any more.
    ...repeated
      .filter((one) => one.open > 0)
      .map(({ homeId, topicId, times, open: count }): Sign => ({
        projectId,
        kind: 'repeatFault',
        key: `${homeId} ${topicId}`,
        homeId,
        topicId,
        place: place(homeId),
        facts: { times, open: count },
        weight: times,
      })),
  ]
}

/** Phases that are three to six months before their planned delivery while cases of the project are open. */
export async function deliveriesInDanger(work: Work): Promise<Sign[]> {
  const today = localDateOf(work.now, usualZone)
  const phases = (await deliveriesAhead(work, addMonths(today, beforeDelivery.untilMonths), 1000)).filter(
    ({ plannedOn }) => plannedOn >= addMonths(today, beforeDelivery.fromMonths),
  )
  const counts = await openOfProjects(work, [...new Set(phases.map(({ projectId }) => projectId))])
  const of = new Map(counts.map((one) => [one.projectId, one]))
  return phases.flatMap(({ phaseId, projectId, phase, plannedOn }) => {
    const found = of.get(projectId)
    if (!found) return []
    const { open, pressing, risky } = found
    return [
      {
        projectId,
        kind: 'beforeDelivery' as const,
        key: phaseId,
        phaseId,
        place: phase,
        facts: { plannedOn, open, pressing, risky },
        weight: open,
      },
    ]
  })
}
