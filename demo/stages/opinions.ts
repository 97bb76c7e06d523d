import { decideImprovement, finishImprovement, setPhotos } from '#modules/improvement/actions/improve.ts'
import { recordOpinion, sayOpinion } from '#modules/improvement/actions/say.ts'
import { publishTelling, writeTelling } from '#modules/improvement/actions/tell-change.ts'
import { takeWhenSaid } from '#modules/improvement/subscribers/take-when-said.ts'
import { planHomes } from '#modules/journey/actions/plan-homes.ts'
import { planProjects } from '#modules/journey/actions/plan-projects.ts'
import { hearImprovement } from '#modules/journey/subscribers/hear-improvement.ts'
import { addDays } from '#platform/calendar/index.ts'
import { lights, newlySaid, outlet, pets, proposals } from '../content/opinions.ts'
import { letHear, listen, type Listeners, openListeners, propose, speak } from '../listeners.ts'
import { build, homeOfTheKnown, type ProjectStage, type World } from '../world.ts'
import { talkedAgo, tellOfNextTalk, tellOfTalk } from './talks.ts'

/** What owners of one project said, what changed because of it and was told; a talk meeting that was, and one to come. */
export const opinions: ProjectStage = {
  name: 'opinions',
  inAnyOrder: true,
  run: async (world, { id: projectId, ...project }, isDone) => {
    if (isDone || project.code !== homeOfTheKnown) return
    const now = world.clock.now()
    const desk = await openListeners(world, { id: projectId, ...project })
    if (!desk) return
    await letHear(world, projectId, takeWhenSaid)
    await tellOfLights(world, desk)
    const { outletId, petsId } = await tellOfTalk(world, desk)
    await tellOfOutlet(world, desk, outletId)
    await tellOfPets(world, desk, petsId)
    for (const [at, words] of newlySaid.entries()) await say(world, desk, [at + 3, 3 - at], words)
    await tellOfNextTalk(world, desk)
    await letHear(world, projectId, hearImprovement)
    world.clock.set(now)
    await build(world, async (work) => {
      const homes = await work.sql<{ id: string }>(
        `SELECT DISTINCT home_id AS id FROM journey.recorded_event
          WHERE project_id = $1 AND kind IN ('opinionTaken', 'opinionGiven')`,
        [projectId],
      )
      await planHomes(work, [...homes.map(({ id }) => id), ...desk.owners.map(({ homeId }) => homeId)])
      await planProjects(work, [projectId])
    })
  },
}

/** An owner, by place in the list, says something so many days ago; returns the id of the opinion. */
const say = (world: World, { owners }: Listeners, [at, daysAgo]: readonly [number, number], words: string) =>
  speak(world, owners[at]!, daysAgo, async (work) => {
    const { items } = await sayOpinion(work, { homeId: owners[at]!.homeId, words })
    return items.find((one) => one.words === words)!.id
  })

/** Scenario 6.8 no. 7: said by several, on several ways; now a design standard. */
async function tellOfOutlet(world: World, desk: Listeners, atTalk: string): Promise<void> {
  const { relations, projectId, owners, pictures } = desk
  const first = await say(world, desk, [0, 52], outlet.inPortal[0]!)
  const second = await say(world, desk, [6, 47], outlet.inPortal[1]!)
  const { id: byPhone } = await listen(world, relations, ['record', 44], (work) =>
    recordOpinion(work, {
      projectId,
      channel: 'callback',
      words: outlet.byPhone,
      saidOn: addDays(world.today, -44),
      homeId: owners[7]!.homeId,
      personId: owners[7]!.personId,
    }),
  )
  const made = await listen(world, relations, ['lead', talkedAgo - 1], (work) =>
    propose(work, desk, {
      title: outlet.title,
      opinionIds: [first, second, byPhone, atTalk],
      code: 'outlets',
      outcome: 'designStandard',
      measure: outlet.measure,
      dueOn: addDays(world.today, 21),
    }),
  )
  await tell(world, desk, {
    ...outlet,
    id: made.id,
    decidedAgo: talkedAgo - 4,
    doneAgo: 8,
    toldAgo: 5,
    pictures,
  })
}

/** Told in the quarter before. */
async function tellOfLights(world: World, desk: Listeners): Promise<void> {
  const opinionIds = [
    await say(world, desk, [1, 118], lights.words[0]!),
    await say(world, desk, [2, 114], lights.words[1]!),
  ]
  const { id } = await listen(world, desk.relations, ['lead', 112], (work) =>
    propose(work, desk, {
      title: lights.title,
      opinionIds,
      code: 'greenery',
      outcome: 'works',
      measure: lights.measure,
      dueOn: addDays(world.today, -90),
    }),
  )
  await tell(world, desk, { ...lights, id, decidedAgo: 110, doneAgo: 98, toldAgo: 95 })
}

/** Not done, and why. */
async function tellOfPets(world: World, desk: Listeners, opinionId: string): Promise<void> {
  const { relations, manager } = desk
  const on = talkedAgo - 5
  const made = await listen(world, relations, ['lead', on], (work) =>
    propose(work, desk, {
      title: pets.title,
      opinionIds: [opinionId],
      code: 'greenery',
      outcome: 'works',
      measure: '',
      dueOn: null,
    }),
  )
  const reason = proposals.pets.answer
  const decided = await listen(world, manager, ['decide', on], (work) =>
    decideImprovement(work, made.id, { version: made.version, accepted: false, reason }),
  )
  const { version } = await listen(world, relations, ['lead', 6], (work) =>
    writeTelling(work, made.id, { version: decided.version, said: pets.said, did: reason }),
  )
  await listen(world, manager, ['publish', 5], (work) => publishTelling(work, made.id, version))
}

interface Told {
  id: string
  result: string
  reference?: string
  said: string
  did: string
  decidedAgo: number
  doneAgo: number
  toldAgo: number
  pictures?: Listeners['pictures']
}

/** An improvement is taken up, done, written and published by the people who do so. */
async function tell(world: World, { relations, manager }: Listeners, told: Told): Promise<void> {
  const { id, result, reference = null, said, did, pictures } = told
  const decided = await listen(world, manager, ['decide', told.decidedAgo], (work) =>
    decideImprovement(work, id, { version: 1, accepted: true }),
  )
  const { version } = await listen(world, relations, ['lead', told.doneAgo], async (work) => {
    const shown = pictures
      ? await setPhotos(work, id, {
          version: decided.version,
          before: [pictures.before],
          after: [pictures.after],
        })
      : decided
    const done = await finishImprovement(work, id, { version: shown.version, result, reference })
    return writeTelling(work, id, { version: done.version, said, did })
  })
  await listen(world, manager, ['publish', told.toldAgo], (work) => publishTelling(work, id, version))
}
