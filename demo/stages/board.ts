import { publishAnswer } from '#modules/board/actions/publish-answer.ts'
import { publishPost, withholdPost } from '#modules/board/actions/moderate.ts'
import { appealPost, judgePost, sayMeToo } from '#modules/board/actions/take-part.ts'
import { writePost } from '#modules/board/actions/write-post.ts'
import type { Speaker } from '#modules/board/stores/authors.ts'
import { giveResult } from '#modules/cases/actions/give-result.ts'
import { reply } from '#modules/cases/actions/reply.ts'
import { rootTopics } from '#modules/cases/index.ts'
import { staffActor } from '#modules/identity/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { publicActor, type StaffActor, type Work } from '#platform/work/index.ts'
import { appealWords, type DemoPost, posts, withholding } from '../content/board.ts'
import { phoneOf } from '../content/people.ts'
import { quietly } from '../old-estate.ts'
import { build, placedProjects, type Stage, type World } from '../world.ts'

const hour = 3_600_000
/** The phones of strangers lie far from those of customers and staff. */
const firstStranger = 90_000_000

/** What people wrote on the complaint board, one after the other, so that numbers are the same wherever it is built. */
export const board: Stage = {
  name: 'board',
  run: async (world) => {
    const now = world.clock.now().getTime()
    const [placed, topics] = await build(world, async (work) => [
      await placedProjects(world, work),
      await rootTopics(work),
    ])
    for (const [at, post] of posts.entries()) {
      const project = placed.find(({ code }) => code === post.project)
      const topic = topics.find(({ code }) => code === post.topic)
      const moderator = project && (await moderatorOf(world, project.id))
      if (!project || !topic || !moderator) continue
      await tell(world, post, {
        projectId: project.id,
        topicId: topic.id,
        moderator,
        speaker: stranger(at * 10),
        strangers: Array.from({ length: post.meToo ?? 0 }, (_, one) => stranger(at * 10 + one + 1)),
        now,
      })
    }
    world.clock.set(new Date(now))
  },
}

const stranger = (index: number): Speaker => ({ actor: publicActor, phone: phoneOf(firstStranger + index) })

const moderatorOf = (world: World, projectId: string) =>
  build(world, async (work) => {
    const holder = await responsibleFor(work, projectId, 'forumModerator')
    return holder ? staffActor(work, holder.id) : null
  })

interface Told {
  projectId: string
  topicId: string
  moderator: StaffActor
  speaker: Speaker
  strangers: Speaker[]
  now: number
}

async function tell(world: World, post: DemoPost, told: Told): Promise<void> {
  const { projectId, topicId, moderator, speaker, now } = told
  const began = now - post.hoursAgo * hour
  const speak = <T>(hours: number, run: (work: Work) => Promise<T>) => {
    world.clock.set(new Date(began + hours * hour))
    return build(world, (work) => run(quietly(work)))
  }
  const act = <T>(
    actor: StaffActor,
    [permission, hours]: [string, number],
    run: (work: Work) => Promise<T>,
  ) => {
    world.clock.set(new Date(began + hours * hour))
    return world.database.withWork({ actor, permission, action: 'demo' }, (work) => run(quietly(work)))
  }
  const { nickname, title, body, fate, answer, result, judged } = post
  const { id, number } = await speak(0, (work) =>
    writePost(work, speaker, { projectId, topicId, nickname, title, body, agreed: true }),
  )
  if (!fate) return
  if (fate === 'withheld') {
    await act(moderator, ['board.moderate', 2], (work) =>
      withholdPost(work, id, { version: 1, reason: 'defamation', body: withholding }),
    )
    return speak(50, (work) => appealPost(work, speaker, number, appealWords))
  }
  await act(moderator, ['board.moderate', 1], (work) => publishPost(work, id, { version: 1 }))
  for (const one of told.strangers) await speak(2, (work) => sayMeToo(work, one, number))
  const agent = await ownerOf(world, id)
  if (answer)
    await act(agent, ['cases.handle', 1 + answer.after], (work) =>
      reply(work, id, { body: answer.body, isPublic: true }),
    )
  if (result)
    await act(agent, ['cases.handle', 1 + result.after], async (work) =>
      giveResult(work, id, { version: await versionOf(work, id), body: result.body, isPublic: true }),
    )
  const last = result ?? answer
  if (last) await speak(1 + last.after, (work) => publishAll(work, id))
  if (judged) await speak(1 + judged.after, (work) => judgePost(work, speaker, number, judged))
}

const ownerOf = (world: World, caseId: string) =>
  build(world, async (work) => {
    const [file] = await work.sql<{ owner: string }>(
      'SELECT owner_staff_id AS owner FROM cases.case_file WHERE id = $1',
      [caseId],
    )
    return (await staffActor(work, file!.owner))!
  })

async function versionOf(work: Work, caseId: string): Promise<number> {
  const [file] = await work.sql<{ version: number }>('SELECT version FROM cases.case_file WHERE id = $1', [
    caseId,
  ])
  return file!.version
}

/** What the subscriber does with each public word. */
async function publishAll(work: Work, caseId: string): Promise<void> {
  const words = await work.sql<{ id: string }>(
    `SELECT e.id FROM cases.entry e JOIN cases.case_file f ON f.project_id = e.project_id AND f.id = e.case_id
      WHERE f.id = $1 AND e.details @> '{"public": true}' ORDER BY e.at, e.id`,
    [caseId],
  )
  for (const { id } of words) await publishAnswer(work, caseId, id)
}
