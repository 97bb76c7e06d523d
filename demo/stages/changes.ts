import { answerMyNotice, answerNotice } from '#modules/construction/actions/answer-change.ts'
import { askAboutNotice, replyToNotice } from '#modules/construction/actions/ask-about-change.ts'
import { establishChange } from '#modules/construction/actions/establish-change.ts'
import { readNotice } from '#modules/construction/actions/read-notice.ts'
import { sendChange } from '#modules/construction/actions/send-change.ts'
import { recordService } from '#modules/construction/actions/serve-notice.ts'
import { noticeStore, type NoticeRow } from '#modules/construction/stores/notices.ts'
import { addDays, daysBetween } from '#platform/calendar/index.ts'
import { answeredChange, lateChange, runningChange } from '../content/building.ts'
import { actAt, asBuyer, type DemoBuyer, momentOf, type Site } from '../site.ts'
import { build, type World } from '../world.ts'

/** One change that all have answered (two of them by silence on day 16), one whose terms run, one that nobody was told of. */
export async function tellOfChanges(world: World, site: Site): Promise<void> {
  await theAnswered(world, site)
  await theRunning(world, site)
  await enter(world, site, {
    ...lateChange,
    kind: 'planning',
    daysAgo: 12,
    buyers: site.buyers.slice(20, 24),
  })
}

interface ToEnter {
  title: string
  body: string
  kind: 'planning' | 'design'
  daysAgo: number
  buyers: readonly DemoBuyer[]
}

const enter = (world: World, site: Site, { daysAgo, buyers, ...text }: ToEnter) =>
  actAt(world, { actor: site.engineer, permission: 'write', at: momentOf(world, daysAgo - 1) }, (work) =>
    establishChange(work, {
      ...text,
      projectId: site.project.id,
      establishedOn: addDays(world.today, -daysAgo),
      homes: { homeIds: buyers.map(({ homeId }) => homeId) },
      drawings: [{ fileId: site.photoIds[0]!, caption: '调整后的平面图' }],
    }),
  )

/** Sends the notices; the messages of that time were read long ago. */
const send = (world: World, { relations }: Site, id: string, version: number, daysAgo: number) =>
  actAt(world, { actor: relations, permission: 'send', at: momentOf(world, daysAgo, 11) }, async (work) => {
    await sendChange(work, id, version)
    await work.sql(
      `UPDATE construction.recipient SET told_at = $2, ways = '{inApp,sms}' WHERE about_id = $1`,
      [id, work.now],
    )
    return noticeStore(work).of(id)
  })

async function theAnswered(world: World, site: Site): Promise<void> {
  const buyers = site.buyers.slice(0, 8)
  const { id, version } = await enter(world, site, {
    ...answeredChange,
    kind: 'planning',
    daysAgo: 41,
    buyers,
  })
  const notices = inOrder(await send(world, site, id, version, 38), buyers)
  for (const [index, buyer] of buyers.slice(0, 5).entries())
    await asBuyer(world, buyer, momentOf(world, 37 - index, 20), (work) =>
      answerMyNotice(work, notices[index]!.id, {
        answer: index === 4 ? 'cancelWanted' : 'accepted',
        ...(index === 4 ? { words: '坡道正对我家窗户，请安排面谈。' } : {}),
      }),
    )
  for (const [index, notice] of notices.slice(5).entries()) {
    const receivedOn = addDays(world.today, -36 + index)
    const { relations: actor, photoIds } = site
    await actAt(world, { actor, permission: 'send', at: momentOf(world, 34) }, (work) =>
      recordService(work, notice.id, {
        way: index === 0 ? 'receipt' : 'post',
        receivedOn,
        ...(index === 0 ? {} : { number: `XA 3309 ${2210 + index}` }),
        fileIds: [photoIds[1]!],
      }),
    )
    await silence(world, notice.id, addDays(receivedOn, 16))
  }
}

/** Nobody answered until day 16: the change counts as accepted. */
async function silence(world: World, noticeId: string, on: string): Promise<void> {
  world.clock.set(new Date(momentOf(world, daysBetween(on, world.today), 0)))
  await build(world, async (work) => {
    const notice = await noticeStore(work).byId(noticeId)
    await answerNotice(work, notice, 'silent', on)
  })
}

async function theRunning(world: World, site: Site): Promise<void> {
  const buyers = site.buyers.slice(0, 14)
  const { id, version } = await enter(world, site, { ...runningChange, kind: 'design', daysAgo: 9, buyers })
  const notices = inOrder(await send(world, site, id, version, 6), buyers)
  for (const [index, buyer] of buyers.slice(0, 6).entries())
    await asBuyer(world, buyer, momentOf(world, 5 - (index % 3), 19), async (work) => {
      await readNotice(work, notices[index]!.id)
      if (index === 1) await answerMyNotice(work, notices[index]!.id, { answer: 'accepted' })
      if (index >= 4) await askAboutNotice(work, notices[index]!.id, '大堂的柱子位置会变吗？')
    })
  const { relations: actor } = site
  await actAt(world, { actor, permission: 'send', at: momentOf(world, 2, 16) }, (work) =>
    replyToNotice(work, notices[4]!.id, '柱子位置不变，只是门向东移 60 厘米，平面图里用红线标出。'),
  )
}

/** The notices of the buyers, in their order. */
const inOrder = (notices: readonly NoticeRow[], buyers: readonly DemoBuyer[]) =>
  buyers.map(({ contractId }) => notices.find((notice) => notice.contractId === contractId)!)
