import { setMilestones, setRhythm } from '#modules/construction/actions/plan-building.ts'
import { sendBulletin } from '#modules/construction/actions/send-bulletin.ts'
import { draftBulletin } from '#modules/construction/actions/write-bulletin.ts'
import { planHomes } from '#modules/journey/actions/plan-homes.ts'
import { hearConstruction } from '#modules/journey/subscribers/hear-construction.ts'
import { addDays } from '#platform/calendar/index.ts'
import { bulletins, channels, milestones } from '../content/building.ts'
import { letHear } from '../listeners.ts'
import { actAt, momentOf, openSite, type Site, tell } from '../site.ts'
import { build, type ProjectStage, type World } from '../world.ts'
import { tellOfChanges } from './changes.ts'
import { tellOfOpenDays } from './open-days.ts'

/** With fewer buyers there is no story of a site. */
const fewestToTell = 30

/** The time between contract and keys: bulletins, changes and open days of what is being built. */
export const buildingTime: ProjectStage = {
  name: 'building time',
  inAnyOrder: true,
  run: async (world, project, isDone) => {
    if (isDone || project.state !== 'building') return
    const now = world.clock.now()
    const site = await openSite(world, project)
    if (site && site.buyers.length >= fewestToTell) {
      await tellOfProgress(world, site)
      await tellOfChanges(world, site)
      await planChanges(world, project.id, now)
      // Nobody is shown around a site in the last weeks before the keys.
      if (project.deliveries[0]! > addDays(world.today, 30)) await tellOfOpenDays(world, site)
    }
    world.clock.set(now)
  },
}

/** What the journey hears of changes: notices, proofs of service and answers stand with the actions that they are. */
async function planChanges(world: World, projectId: string, now: Date): Promise<void> {
  const aboutChanges = hearConstruction.filter(({ eventName }) =>
    eventName.startsWith('construction.change_'),
  )
  await letHear(world, projectId, aboutChanges)
  world.clock.set(now)
  await build(world, async (work) => {
    const homes = await work.sql<{ id: string }>(
      `SELECT DISTINCT home_id AS id FROM journey.recorded_event WHERE project_id = $1 AND kind = 'changeEstablished'`,
      [projectId],
    )
    await planHomes(
      work,
      homes.map(({ id }) => id),
    )
  })
}

async function tellOfProgress(world: World, site: Site): Promise<void> {
  const { project, phaseId, engineer, relations, photoIds } = site
  const longAgo = momentOf(world, bulletins[0].daysAgo + 1)
  await actAt(world, { actor: engineer, permission: 'write', at: longAgo }, async (work) => {
    const given = milestones.map(({ name, nameEn, planned, reached }) => ({
      name,
      nameEn,
      plannedOn: addDays(world.today, planned),
      reachedOn: reached === null ? null : addDays(world.today, reached),
    }))
    await setRhythm(work, project.id, { everyMonths: 1, channels, version: 1 })
    await setMilestones(work, project.id, phaseId, given)
  })
  for (const [index, { daysAgo, title, body, captions }] of bulletins.entries()) {
    const photos = captions.map((caption, at) => ({
      fileId: photoIds[(index + at) % photoIds.length]!,
      caption,
    }))
    const draft = await actAt(
      world,
      { actor: engineer, permission: 'write', at: momentOf(world, daysAgo, 9) },
      (work) => draftBulletin(work, { projectId: project.id, title, body, channels, photos }),
    )
    const at = momentOf(world, daysAgo, 15)
    await actAt(world, { actor: relations, permission: 'send', at }, async (work) => {
      await tell(work, site, draft.id, index === bulletins.length - 1 ? 0.46 : 0.81)
      await sendBulletin(work, draft.id, draft.version)
    })
  }
}
