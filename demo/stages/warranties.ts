import { bookMyVisit, bookVisit, missVisit, offerVisit } from '#modules/warranty/actions/book-visit.ts'
import { addQualified } from '#modules/warranty/actions/qualify.ts'
import { recordFreeCheck } from '#modules/warranty/actions/record-free-check.ts'
import { draftRound, openRound } from '#modules/warranty/actions/run-round.ts'
import { setAcceptance } from '#modules/warranty/actions/set-acceptance.ts'
import { addCalendar, addTerm } from '#modules/warranty/actions/set-terms.ts'
import { roundView } from '#modules/warranty/queries/get-round.ts'
import { endingStore } from '#modules/warranty/stores/endings.ts'
import { termStore } from '#modules/warranty/stores/terms.ts'
import { orderStore } from '#modules/warranty/stores/orders.ts'
import { seasonsEnd } from '#modules/warranty/term.ts'
import { addDays, addMonths } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import {
  checkRound,
  earlyRound,
  heatingSeason,
  heatingWords,
  promisesOfGroup,
  promisesOfProject,
} from '../content/warranty.ts'
import { actWith, asBuyer, momentOf, openSite, type Site } from '../site.ts'
import { fillSheet } from './check-sheet.ts'
import { checkEarly } from './early-checks.ts'
import { build, homeOfTheKnown, type PlacedProject, type ProjectStage, type World } from '../world.ts'

const inFirstYear = 'YJY'
const mostEndings = 24
const askedEarly = 12

/** The first warranty year of one project: terms, a round of checks in all its states, a sheet with two faults. */
export const warranties: ProjectStage = {
  name: 'warranties',
  inAnyOrder: true,
  run: async (world, project, isDone) => {
    if (isDone) return
    if (project.code !== inFirstYear) await build(world, (work) => accept(work, project))
    if (![inFirstYear, homeOfTheKnown].includes(project.code)) return
    const now = world.clock.now()
    const site = await openSite(world, project)
    if (site && project.code === inFirstYear) {
      await agree(world, site)
      await check(world, site, await invite(world, site))
      await checkHeating(world, site)
    } else if (site) await askEarly(world, site)
    world.clock.set(now)
    if (site) await build(world, (work) => orderStore(work).flagRisks())
  },
}

/** Terms of the group, the season of the city, acceptances of the buildings, a gas certificate. */
async function agree(world: World, { project, engineer }: Site): Promise<void> {
  await build(world, async (work) => {
    const nodeOf = await branchOf(work, project.id)
    const all = { nodeId: nodeOf('group'), fromOn: '2020-01-01' }
    for (const promise of promisesOfGroup) await addTerm(work, { ...promise, ...all })
    for (const promise of promisesOfProject)
      await addTerm(work, { ...promise, ...all, projectId: project.id })
    await heat(work, nodeOf('cityCompany'))
    await addQualified(work, {
      nodeId: nodeOf('cityCompany'),
      staffId: engineer.id,
      certificate: 'RQ-2024-0317',
      validUntil: addDays(world.today, 400),
    })
    await accept(work, project)
    const homes = await work.sql<{ homeId: string; deliveredOn: string }>(
      `SELECT home_id AS "homeId", delivered_on AS "deliveredOn" FROM delivery.home_delivery
        WHERE project_id = $1 AND delivered_on IS NOT NULL ORDER BY delivered_on, home_id LIMIT $2`,
      [project.id, mostEndings],
    )
    await noteEnds(work, project.id, homes, { months: 12, today: world.today })
  })
}

/** The buildings were accepted some weeks before their first home was handed over: the builder's clock runs from there. */
async function accept(work: Work, { id: projectId, code }: PlacedProject): Promise<void> {
  const buildings = await work.sql<{ id: string; firstOn: string }>(
    `SELECT h.building_id AS id, min(d.delivered_on) AS "firstOn" FROM delivery.home_delivery d JOIN estate.home h ON h.id = d.home_id
      WHERE d.project_id = $1 AND d.delivered_on IS NOT NULL GROUP BY 1 ORDER BY 1`,
    [projectId],
  )
  for (const [index, { id, firstOn }] of buildings.entries())
    await setAcceptance(work, id, {
      acceptedOn: addDays(firstOn, -24 - (index % 5)),
      recordNumber: `${code}-${firstOn.slice(0, 4)}-${String(index + 31).padStart(3, '0')}`,
    })
}

/** The nodes above a project, by their kind. */
async function branchOf(work: Work, projectId: string): Promise<(kind: string) => string> {
  const nodes = await work.sql<{ id: string; kind: string }>(
    `SELECT n.id, n.kind FROM organization.node n JOIN scope.project_branch b ON b.node_id = n.id WHERE b.project_id = $1`,
    [projectId],
  )
  return (kind) => nodes.find((node) => node.kind === kind)!.id
}

/** The heating season of a city, once. */
async function heat(work: Work, nodeId: string): Promise<void> {
  const known = (await termStore(work).calendars()).some((calendar) => calendar.nodeId === nodeId)
  if (!known) await addCalendar(work, { nodeId, ...heatingSeason })
}

async function invite(world: World, { project, relations, engineer }: Site) {
  const acting = { actor: relations, permission: 'warranty.runChecks' }
  return actWith(world, { ...acting, at: momentOf(world, 28) }, async (work) => {
    const draft = await draftRound(work, {
      projectId: project.id,
      kind: 'oneYearCheck',
      ...checkRound,
      fromOn: addDays(world.today, -24),
      untilOn: addDays(world.today, 32),
      staffIds: [engineer.id],
      weekends: true,
    })
    await openRound(work, draft.id, draft.version)
    const visits = await work.sql<{ id: string; homeId: string }>(
      `SELECT v.id, v.home_id AS "homeId" FROM warranty.visit v JOIN estate.home h ON h.id = v.home_id
        WHERE v.round_id = $1 ORDER BY h.home_code LIMIT 6`,
      [draft.id],
    )
    return { visits, slots: (await roundView(work, draft.id)).slots }
  })
}

/** Half a year after the delivery: what ends first is checked before, and the owners are asked for a time. */
async function askEarly(world: World, site: Site): Promise<void> {
  const { project, relations, engineer, buyers } = site
  const asked = buyers.slice(0, askedEarly).map(({ homeId }) => homeId)
  await build(world, async (work) => {
    await heat(work, (await branchOf(work, project.id))('cityCompany'))
    const homes = await work.sql<{ homeId: string; deliveredOn: string }>(
      `SELECT home_id AS "homeId", delivered_on AS "deliveredOn" FROM delivery.home_delivery
        WHERE home_id = ANY ($1) AND delivered_on IS NOT NULL ORDER BY home_id`,
      [asked],
    )
    await noteEnds(work, project.id, homes, { months: 6, today: world.today })
  })
  const acting = { actor: relations, permission: 'warranty.runChecks', at: momentOf(world, 3) }
  const roundId = await actWith(world, acting, async (work) => {
    const draft = await draftRound(work, {
      projectId: project.id,
      kind: 'beforeWarrantyEnd',
      ...earlyRound,
      fromOn: addDays(world.today, -2),
      untilOn: addDays(world.today, 12),
      staffIds: [engineer.id],
      weekends: true,
    })
    await openRound(work, draft.id, draft.version)
    return draft.id
  })
  await checkEarly(world, site, roundId)
}

/** Heating is warranted by seasons: the one that has begun is the last, and one home was looked at before it. */
async function checkHeating(world: World, { project, engineer }: Site): Promise<void> {
  const [first] = await build(world, async (work) => {
    const homes = await work.sql<{ homeId: string; deliveredOn: string }>(
      `SELECT home_id AS "homeId", delivered_on AS "deliveredOn" FROM delivery.home_delivery
        WHERE project_id = $1 AND delivered_on IS NOT NULL ORDER BY delivered_on, home_id LIMIT 3`,
      [project.id],
    )
    const ending = { projectId: project.id, buildingId: null, components: ['heatingCooling' as const] }
    const ends = homes.map(({ homeId, deliveredOn }) => ({
      ...ending,
      homeId,
      endsOn: seasonsEnd(deliveredOn, 2, heatingSeason.until),
    }))
    return endingStore(work).add(ends, addDays(world.today, -20))
  })
  if (!first) return
  const checking = { actor: engineer, permission: 'warranty.check', at: momentOf(world, 8, 15) }
  const checkedOn = addDays(world.today, -8)
  await actWith(world, checking, (work) =>
    recordFreeCheck(work, first.id, { version: first.version, checkedOn, words: heatingWords }),
  )
}

const noteEnds = (
  work: Work,
  projectId: string,
  homes: readonly { homeId: string; deliveredOn: string }[],
  { months, today }: { months: number; today: string },
) =>
  endingStore(work).add(
    homes.map(({ homeId, deliveredOn }) => ({
      projectId,
      homeId,
      buildingId: null,
      endsOn: addMonths(deliveredOn, months),
      components: ['drainBlockage', 'lampsAndSwitches'],
    })),
    today,
  )

/** One is checked, one was absent and is asked again, one does not wish it, two wait for us, and the rest still choose. */
async function check(
  world: World,
  site: Site,
  { visits, slots }: Awaited<ReturnType<typeof invite>>,
): Promise<void> {
  const { relations, buyers } = site
  const slotOn = (days: number) => slots.find(({ heldOn }) => heldOn === addDays(world.today, days))!.id
  const [checked, absent, refused, coming, later] = visits
  const book = async (visit: (typeof visits)[number] | undefined, days: number, bookedAgo: number) => {
    const owner = buyers.find(({ homeId }) => homeId === visit?.homeId)
    if (!visit || !owner) return
    const at = momentOf(world, bookedAgo, 20)
    await asBuyer(world, owner, at, (work) => bookMyVisit(work, visit.id, slotOn(days)), 'warranty.follow')
  }
  await book(checked, -20, 26)
  await book(absent, -14, 25)
  await book(coming, 0, 6)
  if (checked)
    await fillSheet(
      world,
      site,
      checked.id,
      buyers.find(({ homeId }) => homeId === checked.homeId),
    )
  const deed = (permission: string, daysAgo: number) => ({
    actor: relations,
    permission: `warranty.${permission}`,
    at: momentOf(world, daysAgo, 11),
  })
  if (absent) {
    await actWith(world, deed('check', 14), (work) =>
      missVisit(work, absent.id, { version: 2, reason: 'absent', words: '按时上门，敲门与电话均无人应答' }),
    )
    await actWith(world, deed('runChecks', 12), (work) => offerVisit(work, absent.id, 3))
  }
  if (refused)
    await actWith(world, deed('check', 9), (work) =>
      missVisit(work, refused.id, { version: 1, reason: 'refused', words: '业主来电：近期出差，暂不检查' }),
    )
  if (later)
    await actWith(world, deed('runChecks', 3), (work) =>
      bookVisit(work, later.id, { version: 1, slotId: slotOn(2) }),
    )
}
