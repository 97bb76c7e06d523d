import {
  approveFunding,
  enterContract,
  proposeFunding,
  recordVote,
  writeFunding,
} from '#modules/renewal/actions/funding.ts'
import { drawList } from '#modules/renewal/actions/draw-list.ts'
import { openPoll, publishPoll } from '#modules/renewal/actions/poll.ts'
import { acceptItem, endItem, noteProgress, startItem } from '#modules/renewal/actions/works.ts'
import { worksView } from '#modules/renewal/queries/get-works.ts'
import { addDays } from '#platform/calendar/index.ts'
import { commons, funded, pollWords } from '../content/renewal.ts'
import {
  answerPolls,
  type OldEstate,
  openOldEstate,
  quietly,
  surveyEstate,
  wornLines,
} from '../old-estate.ts'
import { build, type PlacedProject, type ProjectStage, type World } from '../world.ts'
import { tellWholeRenewal } from './whole-renewal.ts'

/** The project whose renewal is told to everybody, the one where works go on, and the one that has just come onto the list. */
const [whole, underWay, justListed] = ['LZL', 'YPH', 'QYS']

/** The four-year promise in three projects: from the list to the story, from the list to the works, and just listed. */
export const renewals: ProjectStage = {
  name: 'renewals',
  inAnyOrder: true,
  run: async (world, project, isDone) => {
    if (isDone || ![whole, underWay, justListed].includes(project.code)) return
    const now = world.clock.now()
    if (project.code === justListed) {
      world.clock.set(new Date(`${addDays(world.today, -6)}T08:00:00+08:00`))
      await build(world, (work) => drawList(quietly(work), project.id))
    } else await (project.code === whole ? tellWholeRenewal : tellOfRenewal)(world, project)
    world.clock.set(now)
  },
}

async function tellOfRenewal(world: World, project: PlacedProject): Promise<void> {
  const estate = await openOldEstate(world, project, 330, commons)
  if (!estate) return
  await surveyEstate(estate, commons, [300, 285])
  await ask(world, estate)
  await fund(world, estate)
  await buildIt(world, estate)
}

async function ask(world: World, { as, programmeId: id, projectId }: OldEstate): Promise<void> {
  const on = (daysAgo: number) => addDays(world.today, -daysAgo)
  const { title, words, result } = pollWords
  await as('customerRelations', 270, async (work) => {
    const lineIds = await wornLines(work, id)
    const days = { opensOn: on(270), closesOn: on(256) }
    await openPoll(work, id, { version: 3, title, words, ...days, lineIds, others: ['增设充电车位'] })
  })
  await as('customerRelations', 262, (work) => answerPolls(work, projectId))
  await as('customerRelations', 255, (work) => publishPoll(work, id, { version: 4, words: result }))
}

async function fund(world: World, { as, programmeId: id, paperId }: OldEstate): Promise<void> {
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
  { as, programmeId: id, pictures: { lift, pump }, signatureId, paperId }: OldEstate,
): Promise<void> {
  const on = (daysAgo: number) => addDays(world.today, -daysAgo)
  const [liftItem, pumpItem] = await as('engineering', 175, async (work) => (await worksView(work, id)).items)
  const note = (itemId: string, daysAgo: number, words: string) =>
    as('engineering', daysAgo, (work) =>
      noteProgress(work, itemId, { onDay: on(daysAgo), words, fileIds: [] }),
    )
  await as('engineering', 172, (work) =>
    startItem(work, liftItem!.id, { version: 1, on: on(172), fileIds: [lift.before] }),
  )
  await note(liftItem!.id, 150, '1、2 栋客梯完成更换，逐台检验合格后恢复运行。')
  await note(liftItem!.id, 122, '3 至 6 栋完成更换，平层与噪声逐台复测。')
  await as('engineering', 108, (work) =>
    endItem(work, liftItem!.id, { version: 2, on: on(108), fileIds: [lift.after] }),
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
    startItem(work, pumpItem!.id, { version: 1, on: on(40), fileIds: [pump.before] }),
  )
  await note(pumpItem!.id, 12, '第一台变频泵已更换并试运行，第二台待夜间停水窗口。')
}
