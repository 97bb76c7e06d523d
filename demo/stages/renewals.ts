import {
  approveFunding,
  enterContract,
  proposeFunding,
  recordVote,
  writeFunding,
} from '#modules/renewal/actions/funding.ts'
import { createCommonFacility } from '#modules/estate/actions/create-commons.ts'
import { staffActor } from '#modules/identity/index.ts'
import { drawList } from '#modules/renewal/actions/draw-list.ts'
import { openPoll, publishPoll } from '#modules/renewal/actions/poll.ts'
import { beginSurvey, lookAtLine, sealSurvey } from '#modules/renewal/actions/survey.ts'
import { acceptItem, endItem, noteProgress, startItem } from '#modules/renewal/actions/works.ts'
import { worksView } from '#modules/renewal/queries/get-works.ts'
import { addDays } from '#platform/calendar/index.ts'
import { storeFile } from '#platform/files/index.ts'
import type { Actor, Work } from '#platform/work/index.ts'
import { commons, funded, pollWords, sampleRenewal } from '../content/renewal.ts'
import { sampleDocument, sampleSignature } from '../content/sample-files.ts'
import { build, type PlacedProject, type ProjectStage, type World } from '../world.ts'

/** The project whose renewal is under way, and the one that has just come onto the list. */
const [underWay, justListed] = ['YPH', 'QYS']

/** The four-year promise of the oldest project, from the list to the works; another one has just been listed. */
export const renewals: ProjectStage = {
  name: 'renewals',
  inAnyOrder: true,
  run: async (world, project, isDone) => {
    if (isDone || ![underWay, justListed].includes(project.code)) return
    const now = world.clock.now()
    if (project.code === justListed) {
      world.clock.set(new Date(`${addDays(world.today, -6)}T08:00:00+08:00`))
      await build(world, (work) => drawList(quietly(work), project.id))
    } else await tellOfRenewal(world, project)
    world.clock.set(now)
  },
}

/** What was told at that time is not told again: no job is left behind. */
const quietly = (work: Work): Work => ({ ...work, enqueue: () => {} })

type As = <T>(role: string, daysAgo: number, run: (work: Work) => Promise<T>) => Promise<T>

async function tellOfRenewal(world: World, project: PlacedProject): Promise<void> {
  world.clock.set(new Date(`${addDays(world.today, -330)}T09:00:00+08:00`))
  const stage = await build(world, (work) => openEstate(quietly(work), project))
  if (!stage) return
  const { actors } = stage
  const permissionOf: Record<string, string> = { engineering: 'survey', cityManager: 'decide' }
  const as: As = (role, daysAgo, run) => {
    world.clock.set(new Date(`${addDays(world.today, -daysAgo)}T10:00:00+08:00`))
    const permission = `renewal.${permissionOf[role] ?? 'lead'}`
    return world.database.withWork({ actor: actors.get(role)!, permission, action: 'demo' }, (work) =>
      run(quietly(work)),
    )
  }
  await survey(as, stage)
  await ask(world, as, stage)
  await fund(world, as, stage)
  await buildIt(world, as, stage)
}

async function openEstate(work: Work, { id: projectId }: PlacedProject) {
  const holders = await work.sql<{ role: string; staffId: string }>(
    `SELECT DISTINCT ON (p.role) p.role, a.staff_id AS "staffId" FROM scope.project_branch b
       JOIN organization.post p ON p.node_id = b.node_id JOIN organization.appointment a ON a.post_id = p.id
       JOIN organization.staff s ON s.id = a.staff_id
      WHERE b.project_id = $1 AND p.role IN ('customerRelations', 'engineering', 'cityManager') ORDER BY p.role, s.staff_number`,
    [projectId],
  )
  const actors = new Map<string, Actor>()
  for (const { role, staffId } of holders) {
    const actor = await staffActor(work, staffId)
    if (actor) actors.set(role, actor)
  }
  if (actors.size < 3) return null
  for (const { kind, name, location } of commons)
    await createCommonFacility(work, projectId, { kind, name, location })
  await drawList(work, projectId)
  const [programme] = await work.sql<{ id: string }>(
    'SELECT id FROM renewal.programme WHERE project_id = $1',
    [projectId],
  )
  if (!programme) return null
  const keep = async (bytes: Promise<Buffer> | Buffer, name: string) =>
    (await storeFile(work, { bytes: await bytes, name, projectId })).fileId
  return {
    projectId,
    id: programme.id,
    actors,
    lift: [
      await keep(sampleRenewal('lift', false), '客梯 改造前.jpg'),
      await keep(sampleRenewal('lift', true), '客梯 改造后.jpg'),
    ] as const,
    pumpId: await keep(sampleRenewal('pump', false), '水泵 改造前.jpg'),
    gardenId: await keep(sampleRenewal('garden', false), '步道灯.jpg'),
    signatureId: await keep(sampleSignature(), '业主代表签名.png'),
    paperId: await keep(sampleDocument('Renewal papers'), '决议与合同.pdf'),
  }
}
type Estate = NonNullable<Awaited<ReturnType<typeof openEstate>>>

async function survey(as: As, { id, lift, pumpId, gardenId }: Estate): Promise<void> {
  const photoOf: Record<string, string> = { 客梯: lift[0], 生活水泵: pumpId, 园区照明: gardenId }
  await as('engineering', 300, async (work) => {
    const { lines } = await beginSurvey(work, id, 1)
    for (const { id: lineId, name, version } of lines) {
      const { condition, urgency, remark, estimate } = commons.find((common) => common.name === name)!
      const photo = photoOf[name]
      await lookAtLine(work, lineId, {
        version,
        condition,
        urgency,
        remark,
        estimateFen: estimate * 100,
        fileIds: photo ? [photo] : [],
      })
    }
  })
  await as('engineering', 285, (work) => sealSurvey(work, id, 2))
}

async function ask(world: World, as: As, { id, projectId }: Estate): Promise<void> {
  const on = (daysAgo: number) => addDays(world.today, -daysAgo)
  const { title, words, result } = pollWords
  await as('customerRelations', 270, async (work) => {
    const lines = await work.sql<{ id: string }>(
      'SELECT id FROM renewal.survey_line WHERE programme_id = $1 AND condition <= 3',
      [id],
    )
    const lineIds = lines.map((line) => line.id)
    const days = { opensOn: on(270), closesOn: on(256) }
    await openPoll(work, id, { version: 3, title, words, ...days, lineIds, others: ['增设充电车位'] })
  })
  await as('customerRelations', 262, (work) => answer(work, projectId))
  await as('customerRelations', 255, (work) => publishPoll(work, id, { version: 4, words: result }))
}

/** A third of the households answered: most of them lift and pump first. */
const answer = (work: Work, projectId: string) =>
  work.sql(
    `INSERT INTO renewal.answer (id, project_id, poll_id, household_id, home_id, person_id, option_ids, wish, at)
     SELECT uuidv7(), $1, q.id, h.household_id, h.home_id, h.person_id,
            CASE h.at % 7 WHEN 0 THEN ARRAY[o.ids[3], o.ids[1]] WHEN 1 THEN ARRAY[o.ids[2], o.ids[1], o.ids[4]]
                          WHEN 2 THEN ARRAY[o.ids[4]] WHEN 3 THEN ARRAY[o.ids[1], o.ids[2], o.ids[5]] ELSE ARRAY[o.ids[1], o.ids[2]] END,
            CASE WHEN h.at % 90 = 0 THEN ($2::text[])[h.at / 90 % 3 + 1] ELSE '' END, $3
       FROM (SELECT DISTINCT ON (household_id) household_id, home_id, person_id, row_number() OVER (ORDER BY home_id) AS at
               FROM customers.holding WHERE project_id = $1 AND kind = 'owner' AND until_on IS NULL ORDER BY household_id, id) h,
            (SELECT id FROM renewal.poll WHERE project_id = $1) q,
            LATERAL (SELECT array_agg(id ORDER BY title COLLATE "C" DESC) AS ids FROM renewal.poll_option p WHERE p.poll_id = q.id) o
      WHERE h.at % 3 = 0`,
    [projectId, [...pollWords.wishes], work.now],
  )

async function fund(world: World, as: As, { id, paperId }: Estate): Promise<void> {
  const on = (daysAgo: number) => addDays(world.today, -daysAgo)
  const items = funded.map(({ name, scope, cost, from, until, ...paid }) => ({
    lineId: null,
    title: name,
    scope,
    costFen: cost * 100,
    belongs: 'commonPart' as const,
    inWarranty: false,
    hasCulprit: false,
    inServiceFee: false,
    plannedFrom: on(from),
    plannedUntil: on(until),
    shares: (['developer', 'commonIncome', 'maintenanceFund'] as const).flatMap((payer) =>
      paid[payer] > 0 ? [{ payer, amountFen: paid[payer] * 100 }] : [],
    ),
  }))
  const counts = { areaTotal: 13_245_800, areaPresent: 9_633_200, headsTotal: 1286, headsPresent: 934 }
  await as('customerRelations', 210, async (work) => {
    await writeFunding(work, id, { version: 5, items })
    for (const [payer, headsFor] of [
      ['maintenanceFund', 811],
      ['commonIncome', 780],
    ] as const)
      await recordVote(work, id, {
        ...counts,
        payer,
        votedOn: on(212),
        areaFor: headsFor * 10_400,
        headsFor,
        fileIds: [paperId],
      })
    await proposeFunding(work, id, 6)
  })
  await as('cityManager', 195, (work) => approveFunding(work, id, 7))
  const contracts = [
    ['临澜安行电梯服务有限公司', 'YPH-GX-01', 1_842_000],
    ['临澜清源泵业服务部', 'YPH-GX-02', 265_000],
  ] as const
  await as('customerRelations', 182, async (work) => {
    for (const [supplier, number, amount] of contracts)
      await enterContract(work, id, {
        supplier,
        number,
        amountFen: amount * 100,
        signedOn: on(183),
        fileIds: [paperId],
      })
  })
}

async function buildIt(
  world: World,
  as: As,
  { id, lift, pumpId, signatureId, paperId }: Estate,
): Promise<void> {
  const on = (daysAgo: number) => addDays(world.today, -daysAgo)
  const [liftItem, pumpItem] = await as('engineering', 175, async (work) => (await worksView(work, id)).items)
  const note = (itemId: string, daysAgo: number, words: string) =>
    as('engineering', daysAgo, (work) =>
      noteProgress(work, itemId, { onDay: on(daysAgo), words, fileIds: [] }),
    )
  await as('engineering', 172, (work) =>
    startItem(work, liftItem!.id, { version: 1, on: on(172), fileIds: [lift[0]] }),
  )
  await note(liftItem!.id, 150, '1、2 栋客梯完成更换，逐台检验合格后恢复运行。')
  await note(liftItem!.id, 122, '3 至 6 栋完成更换，平层与噪声逐台复测。')
  await as('engineering', 108, (work) =>
    endItem(work, liftItem!.id, { version: 2, on: on(108), fileIds: [lift[1]] }),
  )
  await as('engineering', 98, (work) =>
    acceptItem(work, liftItem!.id, {
      version: 3,
      acceptedOn: on(98),
      ownersName: '邹明德',
      words: '六台客梯逐台试乘，同意验收。',
      signatureFileId: signatureId,
      fileIds: [paperId],
    }),
  )
  await as('engineering', 40, (work) =>
    startItem(work, pumpItem!.id, { version: 1, on: on(40), fileIds: [pumpId] }),
  )
  await note(pumpItem!.id, 12, '第一台变频泵已更换并试运行，第二台待夜间停水窗口。')
}
