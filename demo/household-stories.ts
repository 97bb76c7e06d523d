import { noteRequest } from '#modules/cases/actions/draft-word.ts'
import { keepConsent } from '#modules/cases/actions/keep-draft-consent.ts'
import { reply } from '#modules/cases/actions/reply.ts'
import { draftStore } from '#modules/cases/draft-store.ts'
import { type Report, reportCase } from '#modules/cases/actions/report-case.ts'
import { findPersonByPhone, homesOf, registerPerson, takeHolding } from '#modules/customers/index.ts'
import { commonsAround, homesById, projectsById, visibleProjects } from '#modules/estate/index.ts'
import { addDays, addMonths } from '#platform/calendar/index.ts'
import { storeFile } from '#platform/files/index.ts'
import type { ResidentActor, StaffActor, Work } from '#platform/work/index.ts'
import { caseStories } from './content/case-stories.ts'
import { phoneOf } from './content/people.ts'
import { samplePhoto } from './content/sample-files.ts'
import { sampleVoice } from './content/sample-voice.ts'
import { build, type World } from './world.ts'

const words = caseStories.household
const machine = { url: '', model: 'qwen-plus', perDay: 40, patience: 20_000 }

/** Two homes of the known: one whose members both tell of something, one that is let to a tenant. */
export async function tellAtHome(
  world: World,
  { agent, now }: { agent: StaffActor; now: Date },
): Promise<void> {
  const tells = async (hoursAgo: number, actor: ResidentActor, report: (work: Work) => Promise<Report>) => {
    world.clock.set(new Date(now.getTime() - hoursAgo * 3_600_000))
    return world.database.withWork({ actor, permission: 'cases.report', action: 'demo' }, async (work) =>
      reportCase(work, await report(work)),
    )
  }
  world.clock.set(now)
  const people = await build(world, (work) => meet(work, world.today))
  if (!people) return
  const { owner, wife, tenant } = people
  await tells(30, owner, async (work) => ({
    kind: 'complaint',
    body: words.lift,
    spot: await liftOf(work, owner.homes[0]!),
  }))
  const { id } = await tells(5, wife, async (work) => {
    const voice = await storeFile(work, { bytes: sampleVoice(9), name: '语音留言.wav' })
    const photo = await storeFile(work, { bytes: await samplePhoto(190), name: '水槽.jpg' })
    return {
      kind: 'faultReport',
      body: words.leak,
      voice: { fileId: voice.fileId, seconds: 9 },
      fileIds: [photo.fileId],
      spot: { room: 'kitchen', x: 0.66, y: 0.12 },
    }
  })
  await allowDrafts(world, owner.homes[0]!)
  world.clock.set(new Date(now.getTime() - 4 * 3_600_000))
  await world.database.withWork(
    { actor: agent, permission: 'cases.handle', action: 'demo' },
    async (work) => {
      const { id: requestId, taken } = await noteRequest(work, machine, {
        caseId: id,
        kind: 'reply',
        projects: await visibleProjects(work),
      })
      const answer = taken.text.includes('〔姓名A〕') ? words.drafted : words.drafted.replace('〔姓名A〕', '')
      const usage = { tokensIn: 212, tokensOut: 46, cost: 0.0009 }
      const given = taken.putBack(answer)
      await draftStore(work).came(requestId, { outcome: 'given', answer, given, ...usage })
      await reply(work, id, { body: `${given}${words.added}` })
    },
  )
  await tells(3, tenant, async () => ({
    kind: 'faultReport',
    body: words.broken,
    spot: { room: 'bathroom2' },
  }))
  await tells(2, tenant, async () => ({ kind: 'complaint', body: words.rude, spot: { common: 'gate' } }))
}

/** The company of the home lets a machine draft; without an endpoint nothing comes of it. */
const allowDrafts = (world: World, homeId: string) =>
  build(world, async (work) => {
    const { projectId } = (await homesById(work, [homeId])).get(homeId)!
    const { nodeId } = (await projectsById(work, [projectId])).get(projectId)!
    await keepConsent(work, machine, nodeId, { allowed: true, note: words.assessed })
  })

/** The third lift of the building, where the register has it. */
async function liftOf(work: Work, homeId: string) {
  const around = (await commonsAround(work, [homeId])).get(homeId) ?? []
  const lift = around.filter(({ kind }) => kind === '电梯').at(-1)
  return lift ? { commonId: lift.id } : { common: 'lift' }
}

/** The first of the known with somebody of the family, and a tenant in the home of the second; null where they are not. */
async function meet(work: Work, today: string) {
  const [owner, landlord] = [await holderOf(work, phoneOf(0)), await holderOf(work, phoneOf(1))]
  if (!owner || !landlord) return null
  const enter = async (who: { name: string; phone: string }, at: Held, kind: 'family' | 'tenant') => {
    const { personId } = await registerPerson(work, {
      projectId: at.projectId,
      source: 'serviceFeedback',
      ...who,
    })
    const lease = { leaseFrom: addMonths(today, -2), leaseUntil: addDays(addMonths(today, 10), -1) }
    const holding = { personId, homeId: at.homeId, kind, fromOn: lease.leaseFrom }
    const { householdId } = await takeHolding(work, {
      ...holding,
      ...(kind === 'tenant' ? lease : { relation: '配偶' }),
    })
    return residentOf(personId, who.name, at.homeId, householdId)
  }
  return {
    owner: residentOf(owner.personId, owner.name, owner.homeId, owner.householdId),
    wife: await enter(words.wife, owner, 'family'),
    tenant: await enter(words.tenant, landlord, 'tenant'),
  }
}

interface Held {
  homeId: string
  projectId: string
}

async function holderOf(work: Work, phone: string) {
  const person = await findPersonByPhone(work, phone)
  const held = person && (await homesOf(work, person.personId))[0]
  if (!held) return null
  const { homeId, householdId, home } = held
  return { personId: person.personId, name: person.name, homeId, householdId, projectId: home.projectId }
}

const residentOf = (id: string, name: string, homeId: string, householdId: string): ResidentActor => ({
  kind: 'resident',
  id,
  name,
  homes: [homeId],
  households: [householdId],
  permissions: new Set(['cases.report']),
})
