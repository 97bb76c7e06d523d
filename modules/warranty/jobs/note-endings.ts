import { deliveredHomes, deliveryDays } from '#modules/delivery/index.ts'
import { buildingsIn, homesById, projectToday } from '#modules/estate/index.ts'
import { addDays, type IsoDate, sayDay } from '#platform/calendar/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import type { Work } from '#platform/work/index.ts'
import { commonComponents, type Component, components, sayComponents } from '../component.ts'
import { coverageOf, noticeDays } from '../coverage.ts'
import { warrantyEnding } from '../events.ts'
import { acceptanceStore } from '../stores/acceptances.ts'
import { type EndingRow, endingStore, type NewEnding } from '../stores/endings.ts'
import { termsOn, termStore } from '../stores/terms.ts'
import { tellOwners } from '../tell-owners.ts'

/**
 * Every night: what ends within 60 days, once for each home and day, and for what the owners of a building share. Homes
 * are looked at by the days on which they were delivered, so that the cost grows with what ends, not with the homes.
 */
export const noteEndings = defineJob('warranty.note-endings', async (database) => {
  const days = await database.asSystem('note warranties that end', (work) => deliveryDays(work))
  for (const [projectId, deliveries] of Map.groupBy(days, (day) => day.projectId))
    await database.asSystem('note warranties that end', (work) =>
      noteProject(
        work,
        projectId,
        deliveries.map(({ deliveredOn }) => deliveredOn),
      ),
    )
})

async function noteProject(
  work: Work,
  projectId: string,
  deliveryDaysOfIt: readonly IsoDate[],
): Promise<void> {
  const { today } = await projectToday(work, projectId)
  const buildings = await buildingsIn(work, [projectId])
  const acceptances = await acceptanceStore(work).ofBuildings(buildings.map(({ id }) => id))
  const season = await termStore(work).seasonOf(projectId)
  const rows = await termStore(work).ofProject(projectId)
  const acceptedOf = (buildingId: string) => acceptances.get(buildingId)?.acceptedOn ?? null
  const found: NewEnding[] = []
  for (const { id: buildingId } of buildings) {
    const acceptedOn = acceptedOf(buildingId)
    const clocks = { deliveredOn: null, acceptedOn, season }
    const ends = endsSoon(
      coverageOf(termsOn(rows, acceptedOn), clocks, today, commonComponents),
      (one) => one.builder,
      today,
    )
    for (const [endsOn, list] of ends)
      found.push({ projectId, homeId: null, buildingId, endsOn, components: list })
  }
  const acceptedDays = [...new Set(buildings.map(({ id }) => acceptedOf(id)))]
  for (const deliveredOn of deliveryDaysOfIt) {
    const endsByAcceptance = new Map(
      acceptedDays.map((acceptedOn) => {
        const clocks = { deliveredOn, acceptedOn, season }
        const coverage = coverageOf(termsOn(rows, deliveredOn), clocks, today)
        return [acceptedOn, endsSoon(coverage, (one) => one.buyer, today)] as const
      }),
    )
    if ([...endsByAcceptance.values()].every((ends) => ends.size === 0)) continue
    const homeIds = (await deliveredHomes(work, projectId, { deliveredOn })).map(({ homeId }) => homeId)
    for (const home of (await homesById(work, homeIds)).values())
      for (const [endsOn, list] of endsByAcceptance.get(acceptedOf(home.buildingId)) ?? [])
        found.push({ projectId, homeId: home.id, buildingId: null, endsOn, components: list })
  }
  if (found.length > 0) await tell(work, await endingStore(work).add(found, today))
}

/** The days within the next 60 on which something ends, with what ends on each. */
function endsSoon<One extends { component: Component }>(
  coverage: readonly One[],
  endOf: (one: One) => string | null,
  today: IsoDate,
): Map<IsoDate, Component[]> {
  const last = addDays(today, noticeDays)
  const ending = coverage.filter((one) => {
    const end = endOf(one)
    return end !== null && end !== 'designLife' && end >= today && end <= last
  })
  const byDay = Map.groupBy(ending, (one) => endOf(one)!)
  return new Map(
    [...byDay].map(([day, list]) => [
      day,
      components.filter((name) => list.some(({ component }) => component === name)),
    ]),
  )
}

/** Owners are reminded; what they share is for staff to look at. */
async function tell(work: Work, endings: readonly EndingRow[]): Promise<void> {
  const ofHomes = endings.filter((one): one is EndingRow & { homeId: string } => one.homeId !== null)
  const homes = await homesById(
    work,
    ofHomes.map(({ homeId }) => homeId),
  )
  for (const { id, projectId, homeId, endsOn, components: list } of ofHomes)
    work.emit(
      warrantyEnding,
      { endingId: id, projectId, homeId, home: homes.get(homeId)?.label ?? '', endsOn, components: list },
      { subject: ['warranty.ending', id], projectId, homeId },
    )
  await tellOwners(
    work,
    ofHomes.map(({ id, projectId, homeId, endsOn, components: list }) => ({
      projectId,
      homeId,
      template: 'warrantyEnding',
      variables: (language) => ({
        home: homes.get(homeId)?.label ?? '',
        endsOn: `${sayDay(endsOn, language)}${language === 'zh' ? `（${endsOn.slice(0, 4)} 年）` : ` ${endsOn.slice(0, 4)}`}`,
        components: sayComponents(list, language),
      }),
      link: '/warranty',
      key: `ending:${id}`,
    })),
  )
}
