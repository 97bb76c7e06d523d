import { approveNotice, submitNotice } from '#modules/disclosure/actions/approve-notice.ts'
import { openBoard } from '#modules/disclosure/actions/open-board.ts'
import { postNotice } from '#modules/disclosure/actions/post-notice.ts'
import { editPosting, provePosting } from '#modules/disclosure/actions/prove-posting.ts'
import { setSigning } from '#modules/disclosure/actions/set-signing.ts'
import { beginNotice, editNotice } from '#modules/disclosure/actions/write-notice.ts'
import {
  approveScript,
  beginScript,
  editScript,
  submitScript,
} from '#modules/disclosure/actions/write-script.ts'
import type { Factor } from '#modules/disclosure/adverse-factor.ts'
import { scriptKinds } from '#modules/disclosure/script.ts'
import { postingStore } from '#modules/disclosure/stores/postings.ts'
import { staffActor } from '#modules/identity/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import { storeFile } from '#platform/files/index.ts'
import type { Actor, Work } from '#platform/work/index.ts'
import { adverseFactors, newFactor, postingValues, scriptWords } from '../content/adverse-factors.ts'
import { sampleSignature } from '../content/sample-files.ts'
import { sampleSitePlan, sampleWall } from '../content/site-plan.ts'
import { visitors } from '../content/visitors.ts'
import { build, type PlacedProject, type ProjectStage, type World } from '../world.ts'
import { subscribeCustomers } from './subscriptions.ts'

/** What a project on sale tells before anybody buys: its notice, its postings, and who acknowledged. */
export const disclosures: ProjectStage = {
  name: 'disclosures',
  inAnyOrder: true,
  run: async (world, project, isDone) => {
    if (isDone || project.state !== 'onSale') return
    const now = world.clock.now()
    const venue = await build(world, (work) => openVenue(work, project))
    if (venue) await tell(world, project, venue, now)
    world.clock.set(now)
  },
}

async function openVenue(work: Work, { id: projectId }: PlacedProject) {
  const holders = await work.sql<{ role: string; staffId: string }>(
    `SELECT DISTINCT ON (p.role) p.role, a.staff_id AS "staffId" FROM scope.project_branch b
       JOIN organization.post p ON p.node_id = b.node_id JOIN organization.appointment a ON a.post_id = p.id
       JOIN organization.staff s ON s.id = a.staff_id
      WHERE b.project_id = $1 AND p.role IN ('salesManager', 'customerRelations', 'legal', 'salesAdviser')
      ORDER BY p.role, s.staff_number`,
    [projectId],
  )
  const actors = new Map<string, Actor>()
  for (const { role, staffId } of holders) {
    const actor = await staffActor(work, staffId)
    if (actor) actors.set(role, actor)
  }
  if (actors.size < 4) return null
  const picture = async (bytes: Promise<Buffer>, name: string) =>
    (await storeFile(work, { bytes: await bytes, name, projectId })).fileId
  return {
    actors,
    planId: await picture(sampleSitePlan(), '总平面图.png'),
    wallId: await picture(sampleWall(), '公示墙.jpg'),
    modelId: await picture(sampleSitePlan(), '沙盘标注.png'),
    signatureId: await picture(sampleSignature(), '签名.png'),
    towers: await work.sql<{ name: string }>(
      'SELECT name FROM estate.building WHERE project_id = $1 ORDER BY number',
      [projectId],
    ),
    readers: new Map(
      (
        await work.sql<{ id: string; name: string }>(
          'SELECT id, name FROM customers.person WHERE $1 = ANY (project_ids) AND name = ANY ($2)',
          [projectId, visitors.map(({ name }) => name)],
        )
      ).map((reader) => [reader.name, reader]),
    ),
    homeIds: (
      await work.sql<{ id: string }>(
        `SELECT h.id FROM estate.home h WHERE h.project_id = $1
            AND NOT EXISTS (SELECT 1 FROM sales.contract c WHERE c.project_id = $1 AND c.home_id = h.id)
          ORDER BY h.home_code LIMIT 3`,
        [projectId],
      )
    ).map(({ id }) => id),
  }
}
export type Venue = NonNullable<Awaited<ReturnType<typeof openVenue>>>

async function tell(world: World, project: PlacedProject, venue: Venue, now: Date): Promise<void> {
  const as = <T>(role: string, verb: string, daysAgo: number, run: (work: Work) => Promise<T>) => {
    world.clock.set(new Date(`${addDays(world.today, -daysAgo)}T10:00:00+08:00`))
    const actor = venue.actors.get(role)!
    return world.database.withWork({ actor, permission: `disclosure.${verb}`, action: 'demo' }, run)
  }
  const on = (daysAgo: number) => addDays(world.today, -daysAgo)
  await as('salesManager', 'post', 90, (work) => openBoard(work, project.id, { opensOn: on(75) }))
  await as('salesManager', 'post', 90, (work) =>
    setSigning(work, project.id, {
      signingMethod: 'appointment',
      words: '到案场二层签约区签约，请全部买受人带身份证到场；地库 B1 有访客车位。',
    }),
  )
  const write = async (daysAgo: number, factors: Factor[]) => {
    const { id, version } = await as('salesManager', 'write', daysAgo, async (work) => {
      const { id, version, heading, body, closing } = await beginNotice(work, project.id)
      const words = { heading, body, closing, planFileId: venue.planId }
      const signed = { signedBy: '沐州栖川置业有限公司', signedOn: on(daysAgo) }
      const { version: written } = await editNotice(work, id, { ...words, ...signed, factors, version })
      return { id, version: (await submitNotice(work, id, written)).version, from: version }
    })
    return { id, version }
  }
  const factors = adverseFactors.map((told) => asFactor(told, venue, on(84)))
  const { id, version } = await write(82, factors)
  await as('customerRelations', 'approve', 80, (work) =>
    approveNotice(work, id, 'customerRelations', version),
  )
  const approved = await as('legal', 'approveLaw', 79, (work) =>
    approveNotice(work, id, 'legal', version + 1),
  )
  await as('salesManager', 'post', 78, (work) =>
    postNotice(work, id, {
      version: approved.version,
      postedOn: on(78),
      fileIds: [venue.wallId],
      modelFileIds: [venue.modelId],
    }),
  )
  await hang(venue, project, as, on)
  await bringInForce(venue, project, as)
  await subscribeCustomers(world, { venue, project, noticeId: id, as, now })
  const next = await write(3, [...factors, asFactor(newFactor, venue, on(4))])
  await as('customerRelations', 'approve', 2, (work) =>
    approveNotice(work, next.id, 'customerRelations', next.version),
  )
}

export type As = <T>(
  role: string,
  verb: string,
  daysAgo: number,
  run: (work: Work) => Promise<T>,
) => Promise<T>

/** Everything but the show home hangs; one is to be looked at again these days. */
async function hang(
  { wallId }: Venue,
  project: PlacedProject,
  as: As,
  on: (daysAgo: number) => string,
): Promise<void> {
  const daysAgo = { channels: 86, cancellation: 40, papers: 60, noise: 60 } as const
  for (const [kind, days] of Object.entries(daysAgo))
    await as('salesManager', 'write', days, async (work) => {
      const known = (await postingStore(work).ofProject(project.id)).find((posting) => posting.kind === kind)!
      const values = kind === 'cancellation' ? [] : postingValues[kind as keyof typeof postingValues]
      const lines = known.content.lines.map((line, at) => ({ ...line, value: values[at] ?? '' }))
      const { version } = await editPosting(work, known.id, {
        ...known,
        content: { ...known.content, lines },
      })
      await provePosting(work, known.id, { version, postedOn: on(days), fileIds: [wallId] })
    })
}

/** The scripts are in force: for visits, for the terms of the contract, and for what is shown before it. */
async function bringInForce({ planId }: Venue, project: PlacedProject, as: As): Promise<void> {
  for (const kind of scriptKinds) {
    const { id, version } = await as('salesManager', 'write', 88, async (work) => {
      const { id: scriptId, version: begun, topics } = await beginScript(work, project.id, kind)
      const written = topics.map(({ key, title }) => ({
        key,
        title,
        words: scriptWords[key] ?? title,
        fileIds: key === 'plan' ? [planId] : [],
      }))
      const edited = await editScript(work, scriptId, { version: begun, topics: written })
      return { id: scriptId, version: (await submitScript(work, scriptId, edited.version)).version }
    })
    await as('customerRelations', 'approve', 87, (work) =>
      approveScript(work, id, 'customerRelations', version),
    )
    await as('legal', 'approveLaw', 86, (work) => approveScript(work, id, 'legal', version + 1))
  }
}

function asFactor(
  { towers, at, ...told }: (typeof adverseFactors)[number],
  { towers: known }: Venue,
  checkedOn: string,
): Factor {
  const [x, y] = at
  return {
    isPriceRelated: false,
    statement: null,
    document: null,
    ...told,
    buildings: towers.flatMap((number) => known[number - 1]?.name ?? []),
    source: '现场踏勘与规划公示',
    checkedOn,
    x,
    y,
  }
}
