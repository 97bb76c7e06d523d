import { answerPlan } from '#modules/cases/actions/answer-plan.ts'
import { askSpecial } from '#modules/cases/actions/ask-special.ts'
import { completeMilestone } from '#modules/cases/actions/complete-milestone.ts'
import { decideSpecial } from '#modules/cases/actions/decide-special.ts'
import { openCase } from '#modules/cases/actions/open-case.ts'
import { reply } from '#modules/cases/actions/reply.ts'
import { settlePlanAnswer } from '#modules/cases/subscribers/settle-special-plan.ts'
import { staffActor } from '#modules/identity/index.ts'
import { responsibleByRole } from '#modules/organization/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import type { Actor, Work } from '#platform/work/index.ts'
import type { Told } from './case-stories.ts'
import { special as words } from './content/special.ts'
import { build, type World } from './world.ts'

/** A matter with a plan of its own: asked for by a lead, approved above, agreed to by the owner, its first step done (S1-49). */
export async function tellSpecialStory(world: World, told: Told): Promise<void> {
  const { project, agent, tellers, topics } = told
  const teller = tellers.find(({ name }) => name === words.teller)
  const lead = await build(world, (work) => leadOf(work, project.id))
  if (!teller || !lead) return
  const does = <T>(daysAgo: number, actor: Actor, permission: string, run: (work: Work) => Promise<T>) => {
    world.clock.set(new Date(told.now.getTime() - daysAgo * 86_400_000))
    return world.database.withWork({ actor, permission, action: 'demo' }, run)
  }
  const customer: Actor = {
    kind: 'resident',
    id: teller.personId,
    name: teller.name,
    homes: [teller.homeId],
    households: [teller.householdId],
    permissions: new Set(['cases.report']),
  }
  const { id } = await does(12, agent, 'cases.open', (work) =>
    openCase(work, {
      projectId: project.id,
      kind: 'complaint',
      channel: 'hotline',
      categoryId: topics.get(words.topic),
      reporterPersonId: teller.personId,
      homeId: teller.homeId,
      body: words.body,
    }),
  )
  await does(11.8, agent, 'cases.handle', (work) => reply(work, id, { body: words.answer }))
  const day = (days: number) => addDays(world.today, days)
  const asked = await does(10, lead, 'cases.assign', async (work) => {
    const [file] = await work.sql<{ version: number }>('SELECT version FROM cases.case_file WHERE id = $1', [
      id,
    ])
    return askSpecial(work, id, {
      version: file!.version,
      reason: words.reason,
      body: words.plan,
      until: day(words.untilDays),
      milestones: words.steps.map(({ what, person, days }) => ({ what, person, until: day(days) })),
    })
  })
  const { id: planId, approverId } = asked.items[0]!
  const approver = await build(world, (work) => staffActor(work, approverId))
  if (!approver) return
  const approved = await does(9, approver, 'cases.approve', (work) =>
    decideSpecial(work, id, planId, { version: 1, approved: true }),
  )
  await does(8, customer, 'cases.report', (work) => answerPlan(work, id, { agreed: true, body: words.said }))
  await world.database.asSystem('a demo', (work) => settlePlanAnswer(work, { caseId: id, agreed: true }))
  const [first] = approved.items[0]!.milestones
  await does(4, agent, 'cases.perform', (work) =>
    completeMilestone(work, id, first!.id, { outcome: words.done }),
  )
}

async function leadOf(work: Work, projectId: string) {
  const holder = (await responsibleByRole(work, projectId, ['customerRelations'])).get('customerRelations')
  return holder ? staffActor(work, holder.id) : null
}
