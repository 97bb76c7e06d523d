import { addPaper, openDispute, turnDispute } from '#modules/cases/actions/keep-dispute.ts'
import { askLegalStep } from '#modules/cases/actions/legal-steps.ts'
import { openCase } from '#modules/cases/actions/open-case.ts'
import { reply } from '#modules/cases/actions/reply.ts'
import { staffActor } from '#modules/identity/index.ts'
import { responsibleByRole } from '#modules/organization/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import { storeFile } from '#platform/files/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import type { DisputeTold } from './content/disputes.ts'
import { samplePhoto } from './content/sample-files.ts'
import { build, type World } from './world.ts'

interface Told {
  projectId: string
  agent: StaffActor
  topics: ReadonlyMap<string, string>
  teller: { homeId: string; personId: string }
  now: Date
  words: DisputeTold
}

/** A dispute on its way with its papers, and in one of them a step to the law against somebody who uses the company's name. */
export async function tellDispute(
  world: World,
  { projectId, agent, topics, teller, now, words }: Told,
): Promise<void> {
  const lead = await build(world, async (work) => {
    const holder = (await responsibleByRole(work, projectId, ['customerRelations'])).get('customerRelations')
    return holder ? staffActor(work, holder.id) : null
  })
  if (!lead) return
  const does = <T>(
    daysAgo: number,
    actor: StaffActor,
    permission: string,
    run: (work: Work) => Promise<T>,
  ) => {
    world.clock.set(new Date(now.getTime() - daysAgo * 86_400_000))
    return world.database.withWork({ actor, permission, action: 'demo' }, run)
  }
  const { id } = await does(16, agent, 'cases.open', (work) =>
    openCase(work, {
      projectId,
      kind: 'complaint',
      channel: 'reception',
      categoryId: topics.get(words.topic),
      reporterPersonId: teller.personId,
      homeId: teller.homeId,
      body: words.body,
    }),
  )
  await does(15.8, agent, 'cases.handle', (work) => reply(work, id, { body: words.answer }))
  const contact = { contactName: lead.name, contactPhone: words.contactPhone }
  const day = (days: number) => addDays(world.today, days)
  const { id: disputeId } = await does(12, lead, 'cases.keepDisputes', (work) =>
    openDispute(work, id, { ...contact, way: 'negotiation', onDay: day(-12), note: words.first }),
  )
  const { nextInDays, ...turn } = words.turn
  await does(5, lead, 'cases.keepDisputes', (work) =>
    turnDispute(work, disputeId, {
      ...contact,
      ...turn,
      onDay: day(-5),
      nextOn: day(nextInDays),
      version: 1,
    }),
  )
  await does(4, lead, 'cases.keepDisputes', async (work) => {
    const bytes = await samplePhoto(40)
    const { fileId } = await storeFile(work, { bytes, name: `${words.paper}.jpg`, projectId })
    await addPaper(work, disputeId, { kind: 'evidence', title: words.paper, fileId })
    if (words.step) await askLegalStep(work, disputeId, words.step)
  })
}
