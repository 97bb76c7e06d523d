import {
  announceOpenDay,
  closeOpenDay,
  draftOpenDay,
} from '#modules/construction/actions/announce-open-day.ts'
import { bookOpenDay } from '#modules/construction/actions/book-open-day.ts'
import { signVisitorIn } from '#modules/construction/actions/join-open-day.ts'
import { answerFinding, noteFinding, repairFinding } from '#modules/construction/actions/note-finding.ts'
import { addDays } from '#platform/calendar/index.ts'
import { findingAnswers, findings, safetyWords } from '../content/building.ts'
import { actAt, asBuyer, momentOf, type Site, tell } from '../site.ts'
import type { World } from '../world.ts'

/** An open day that took place, with what was found, and one to which buyers are invited now. */
export async function tellOfOpenDays(world: World, site: Site): Promise<void> {
  const held = await announce(world, site, {
    title: '样板层开放日',
    heldIn: -16,
    announcedAgo: 24,
    capacity: 6,
  })
  for (const index of site.buyers.slice(0, 6).keys())
    await book(world, site, index, held.slots[index % 2]!.id, held.id, 22)
  await hold(world, site, held.id)
  const coming = await announce(world, site, {
    title: '外立面与园林开放日',
    heldIn: 8,
    announcedAgo: 3,
    capacity: 4,
  })
  for (const index of [6, 7, 8]) await book(world, site, index, coming.slots[0]!.id, coming.id, 2)
}

interface ToAnnounce {
  title: string
  /** Days from now; negative in the past. */
  heldIn: number
  announcedAgo: number
  capacity: number
}

async function announce(world: World, site: Site, { title, heldIn, announcedAgo, capacity }: ToAnnounce) {
  const { project, engineer, relations } = site
  const heldOn = addDays(world.today, heldIn)
  const at = (hour: number) => momentOf(world, announcedAgo, hour)
  const draft = await actAt(world, { actor: engineer, permission: 'write', at: at(9) }, (work) =>
    draftOpenDay(work, {
      projectId: project.id,
      title,
      heldOn,
      bookUntil: addDays(heldOn, -1),
      meetingPlace: '工地东门接待处',
      words: '约 50 分钟：展示墙、样板层、您家所在楼层的公共区域。到场请出示票上的二维码。',
      safetyWords,
      slots: [
        { startsAt: '09:00', endsAt: '10:00', capacity },
        { startsAt: '10:30', endsAt: '11:30', capacity: capacity * 2 },
      ],
    }),
  )
  return actAt(world, { actor: relations, permission: 'send', at: at(14) }, async (work) => {
    await tell(work, site, draft.id, 0.6)
    return announceOpenDay(work, draft.id, draft.version)
  })
}

async function book(
  world: World,
  site: Site,
  index: number,
  slotId: string,
  openDayId: string,
  daysAgo: number,
): Promise<void> {
  const buyer = site.buyers[index]!
  await asBuyer(world, buyer, momentOf(world, daysAgo, 8 + index), (work) =>
    bookOpenDay(work, openDayId, { slotId, homeId: buyer.homeId, party: 1 + (index % 2), wait: true }),
  )
}

/** Five of six come, four find something: one repaired, one explained, one to be repaired, one waits too long. */
async function hold(world: World, { relations, engineer, photoIds }: Site, openDayId: string): Promise<void> {
  const theDay = momentOf(world, 16, 11)
  const host = { actor: relations, permission: 'host', at: theDay }
  const noted = await actAt(world, host, async (work) => {
    const bookings = await work.sql<{ ticket: string }>(
      `SELECT ticket FROM construction.booking b JOIN estate.home h ON h.id = b.home_id
        WHERE b.open_day_id = $1 AND b.state = 'booked' ORDER BY h.home_code LIMIT 5`,
      [openDayId],
    )
    const found = []
    for (const [index, { ticket }] of bookings.entries()) {
      const visitor = await signVisitorIn(work, openDayId, { ticket, briefed: true })
      const finding = findings[index]
      const photos = [{ fileId: photoIds[2]! }]
      if (finding)
        found.push(await noteFinding(work, openDayId, { ...finding, bookingId: visitor.id, photos }))
    }
    return found
  })
  for (const [index, { answer, repairIn }] of findingAnswers.entries()) {
    const finding = noted[index]
    if (!finding) continue
    const at = momentOf(world, 13 - index)
    await actAt(world, { actor: engineer, permission: 'host', at }, (work) =>
      answerFinding(work, finding.id, {
        version: 1,
        answer,
        repairBy: repairIn === null ? null : addDays(world.today, repairIn - 12),
      }),
    )
  }
  const [first] = noted
  if (first)
    await actAt(world, { actor: engineer, permission: 'host', at: momentOf(world, 7) }, (work) =>
      repairFinding(work, first.id, { version: 2, photos: [{ fileId: photoIds[1]! }] }),
    )
  await actAt(world, { ...host, permission: 'send', at: momentOf(world, 16, 17) }, async (work) => {
    const [row] = await work.sql<{ version: number }>(
      'SELECT version FROM construction.open_day WHERE id = $1',
      [openDayId],
    )
    await closeOpenDay(work, openDayId, row!.version)
  })
}
