import { signForCancellation } from '#modules/disclosure/actions/acknowledge-cancellation.ts'
import { signForNotice } from '#modules/disclosure/actions/acknowledge-notice.ts'
import { acknowledgeCard } from '#modules/disclosure/actions/acknowledge-card.ts'
import { cancelOwnPurchase, recordRefund } from '#modules/disclosure/actions/cancel-purchase.ts'
import { recordVisitAnswer, registerIntention } from '#modules/disclosure/actions/first-steps.ts'
import { handChannelCard } from '#modules/disclosure/actions/hand-channel-card.ts'
import { planPurchase, preparePurchase } from '#modules/disclosure/actions/prepare-purchase.ts'
import { beginTalk, signTalk, tickTopics } from '#modules/disclosure/actions/talk.ts'
import { myVisits } from '#modules/disclosure/queries/first-steps.ts'
import { postingStore } from '#modules/disclosure/stores/postings.ts'
import { takeToldEvents } from '#modules/journey/actions/take-told-events.ts'
import type { EventKind } from '#modules/journey/recorded-event.ts'
import { addDays, localDateOf } from '#platform/calendar/index.ts'
import { storeFile } from '#platform/files/index.ts'
import type { Actor, Work } from '#platform/work/index.ts'
import { sampleDocument } from '../content/sample-files.ts'
import { build, type PlacedProject, type World } from '../world.ts'
import type { As, Venue } from './disclosures.ts'

interface Told {
  venue: Venue
  project: PlacedProject
  noticeId: string
  as: As
  /** The present, to which the clock comes back. */
  now: Date
}
type Reader = { id: string; name: string }

/** Who heard what, who subscribed, and who went back on it: in hour 71 long ago, yesterday, and in hour 71 right now. */
export async function subscribeCustomers(world: World, told: Told): Promise<void> {
  const { readers, homeIds } = told.venue
  await askAndIntend(told)
  const [cancelled, half, begun, deciding] = ['柳知秋', '邵清和', '顾明远', '费思齐'].map((name) =>
    readers.get(name),
  )
  if (half) await explain(told, half, 10, 4)
  const [first, second, third] = homeIds
  if (cancelled && first) {
    await tellAll(told, cancelled, 10)
    const subscribedAt = `${addDays(world.today, -9)}T11:00:00+08:00`
    await cancelInHour71(world, told, cancelled, await subscribe(world, told, cancelled, first, subscribedAt))
  }
  if (begun && second) {
    await tellAll(told, begun, 2)
    await asCustomer(world, begun, new Date(`${addDays(world.today, -2)}T20:15:00+08:00`), async (work) => {
      const { cards } = await myVisits(work)
      for (const { id } of cards) await acknowledgeCard(work, id)
    })
    await subscribe(world, told, begun, second, `${addDays(world.today, -1)}T09:40:00+08:00`, true)
  }
  if (deciding && third) {
    await tellAll(told, deciding, 4)
    const atTheMinute = Math.floor(told.now.getTime() / 60_000) * 60_000
    await subscribe(world, told, deciding, third, new Date(atTheMinute - 71 * 3_600_000).toISOString(), true)
  }
}

/** How a visit was, and what somebody intended before the permit, without money. */
async function askAndIntend({ venue: { readers }, project: { id }, as }: Told): Promise<void> {
  const [asked, intends] = ['费思齐', '闵悦'].map((name) => readers.get(name)?.id)
  if (asked)
    await as('salesAdviser', 'tell', 4, (work) =>
      recordVisitAnswer(work, id, asked, { way: 'call', score: 4, words: '想再比较一下楼层' }),
    )
  if (intends)
    await as('salesAdviser', 'tell', 70, (work) =>
      registerIntention(work, id, intends, '三居，中间楼层，年内买'),
    )
}

/** The seven topics, notice, right to cancel and card of channels, with the signatures on the tablet. */
async function tellAll(told: Told, reader: Reader, daysAgo: number): Promise<void> {
  const { venue, project, noticeId, as } = told
  await explain(told, reader, daysAgo, 7)
  await as('salesAdviser', 'tell', daysAgo, async (work) => {
    const signed = { personId: reader.id, fileId: venue.signatureId }
    await signForNotice(work, noticeId, signed)
    const posting = (await postingStore(work).ofProject(project.id)).find(
      ({ kind }) => kind === 'cancellation',
    )!
    await signForCancellation(work, posting.id, signed)
    const card = { occasion: 'visit', testWords: '拨 400 热线，两声接通，坐席报出项目名称' } as const
    await handChannelCard(work, project.id, reader.id, card)
  })
}

function explain({ venue, project, as }: Told, { id: personId }: Reader, daysAgo: number, topics: number) {
  return as('salesAdviser', 'tell', daysAgo, async (work) => {
    const talk = await beginTalk(work, { projectId: project.id, personId, kind: 'script' })
    const told = talk.topics.map(({ key }) => key).slice(0, topics)
    await tickTopics(work, talk.id, { version: talk.version, told })
    if (told.length === talk.topics.length) await signTalk(work, talk.id, venue.signatureId)
  })
}

async function subscribe(
  world: World,
  { venue, project, as }: Told,
  { id: personId }: Reader,
  homeId: string,
  subscribedAt: string,
  isPlanned = false,
): Promise<string> {
  const adviser = venue.actors.get('salesAdviser')!
  const at = new Date(subscribedAt)
  const projectId = project.id
  const daysAgo = (Date.parse(world.today) - Date.parse(localDateOf(at, 'Asia/Shanghai'))) / 86_400_000
  const purchaseId = await as('salesAdviser', 'tell', daysAgo, async (work) => {
    const { id, version, papers } = await preparePurchase(work, { projectId, personId, homeId, subscribedAt })
    if (isPlanned && adviser.kind === 'staff')
      await planPurchase(work, id, {
        version,
        papers,
        signingMethod: 'appointment',
        appointmentAt: `${addDays(world.today, 7)}T10:00:00+08:00`,
        contactStaffId: adviser.id,
      })
    return id
  })
  const about = { projectId, personId, homeIds: [homeId] }
  await build(world, async (work) => {
    await take(work, about, 'subscribed', at, purchaseId)
    if (isPlanned)
      await take(
        work,
        about,
        'signingAppointed',
        new Date(`${addDays(world.today, 7)}T10:00:00+08:00`),
        purchaseId,
      )
  })
  return purchaseId
}

/** One hour before the window closes the customer taps; a week later the money is back. */
async function cancelInHour71(
  world: World,
  { venue, project, as }: Told,
  { id: personId, name }: Reader,
  purchaseId: string,
): Promise<void> {
  const at = new Date(`${addDays(world.today, -6)}T10:00:00+08:00`)
  await asCustomer(world, { id: personId, name }, at, (work) => cancelOwnPurchase(work, purchaseId))
  await as('salesManager', 'refund', 2, async (work) => {
    const bytes = sampleDocument('退款回单')
    const { fileId } = await storeFile(work, { bytes, name: '退款回单.pdf', projectId: project.id })
    const refundedOn = addDays(world.today, -2)
    await recordRefund(work, purchaseId, { version: 2, refundedOn, words: '原路退回', fileIds: [fileId] })
  })
  const homeIds = venue.homeIds.slice(0, 1)
  await build(world, (work) =>
    take(work, { projectId: project.id, personId, homeIds }, 'subscriptionCancelled', at, purchaseId),
  )
}

/** The customer herself, on her phone. */
async function asCustomer(
  world: World,
  { id, name }: Reader,
  at: Date,
  run: (work: Work) => Promise<unknown>,
): Promise<void> {
  const actor: Actor = { kind: 'resident', id, name, homes: [], households: [], permissions: new Set() }
  world.clock.set(at)
  await world.database.withWork({ actor, action: 'demo' }, run)
}

/** What the journey hears of it. */
const take = (
  work: Work,
  about: { projectId: string; personId: string; homeIds: string[] },
  kind: EventKind,
  at: Date,
  sourceId: string,
) =>
  takeToldEvents(work, {
    ...about,
    kind,
    on: localDateOf(at, 'Asia/Shanghai'),
    at,
    note: kind === 'subscriptionCancelled' ? '客户在手机上退订' : null,
    source: 'disclosure',
    sourceId,
  })
