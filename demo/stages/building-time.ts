import { setMilestones, setRhythm } from '#modules/construction/actions/plan-building.ts'
import { sendBulletin } from '#modules/construction/actions/send-bulletin.ts'
import { draftBulletin } from '#modules/construction/actions/write-bulletin.ts'
import { addDays } from '#platform/calendar/index.ts'
import { bulletins, channels, milestones } from '../content/building.ts'
import { actAt, momentOf, openSite, type Site, tell } from '../site.ts'
import type { ProjectStage, World } from '../world.ts'
import { tellOfChanges } from './changes.ts'
import { tellOfOpenDays } from './open-days.ts'

/** The time between contract and keys: bulletins, changes and open days of what is being built. */
export const buildingTime: ProjectStage = {
  name: 'building time',
  inAnyOrder: true,
  run: async (world, project, isDone) => {
    if (isDone || project.state !== 'building') return
    const now = world.clock.now()
    const site = await openSite(world, project)
    if (site) {
      await tellOfProgress(world, site)
      await tellOfChanges(world, site)
      await tellOfOpenDays(world, site)
    }
    world.clock.set(now)
  },
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
