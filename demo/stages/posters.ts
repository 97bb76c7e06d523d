import { beginPoster, rewritePoster } from '#modules/disclosure/actions/keep-poster.ts'
import { hangPoster } from '#modules/disclosure/actions/poster-places.ts'
import { listPosterPlaces } from '#modules/disclosure/queries/list-poster-places.ts'
import { staffActor } from '#modules/identity/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import { storeFile } from '#platform/files/index.ts'
import type { Actor, Work } from '#platform/work/index.ts'
import { sampleWall } from '../content/site-plan.ts'
import { build, homeOfTheKnown, type PlacedProject, type ProjectStage, type World } from '../world.ts'

/** How people reach the company, on paper: where homes are sold, and in an estate where one edition is being exchanged. */
export const posters: ProjectStage = {
  name: 'posters',
  inAnyOrder: true,
  run: async (world, project, isDone) => {
    const isKnown = project.code === homeOfTheKnown
    if (isDone || (project.state !== 'onSale' && !isKnown)) return
    const now = world.clock.now()
    const actor = await build(world, (work) => managerOf(work, project))
    if (actor) await tell(world, project, actor, isKnown)
    world.clock.set(now)
  },
}

async function managerOf(work: Work, { id }: PlacedProject): Promise<Actor | undefined> {
  const staff = await responsibleFor(work, id, 'projectManager')
  return (staff && (await staffActor(work, staff.id))) ?? undefined
}

async function tell(world: World, { id: projectId }: PlacedProject, actor: Actor, isKnown: boolean) {
  const as = <T>(verb: string, daysAgo: number, run: (work: Work, on: string) => Promise<T>) => {
    const on = addDays(world.today, -daysAgo)
    world.clock.set(new Date(`${on}T10:00:00+08:00`))
    return world.database.withWork({ actor, permission: `disclosure.${verb}`, action: 'demo' }, (work) =>
      run(work, on),
    )
  }
  const words = {
    hours: '热线 24 小时；前台每日 8:30–18:00',
    reception: isKnown ? '会所一层客户服务中心' : '销售案场客户接待区',
    answeredBy: '客户关系部',
    formLink: null,
  }
  await as('keepPosters', 80, (work) => beginPoster(work, projectId, words, null))
  const places = await as('posters', 80, async (work) => (await listPosterPlaces(work, { projectId })).items)
  const fileId = await build(
    world,
    async (work) =>
      (await storeFile(work, { bytes: await sampleWall(), name: '渠道公示.jpg', projectId })).fileId,
  )
  for (const { id } of places.slice(0, isKnown ? -1 : undefined))
    await as('posters', 78, (work, hungOn) =>
      hangPoster(work, id, { version: 1, hungOn, fileIds: [fileId] }, null),
    )
  if (!isKnown) return
  const version = 1
  await as('keepPosters', 3, (work) =>
    rewritePoster(work, projectId, { ...words, version, hours: '热线 24 小时；前台每日 8:00–20:00' }, null),
  )
}
