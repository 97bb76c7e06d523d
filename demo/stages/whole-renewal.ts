import {
  approveFunding,
  enterContract,
  proposeFunding,
  recordVote,
  writeFunding,
} from '#modules/renewal/actions/funding.ts'
import { openPoll, publishPoll } from '#modules/renewal/actions/poll.ts'
import { publishStory, writeStory } from '#modules/renewal/actions/story.ts'
import { acceptItem, endItem, startItem } from '#modules/renewal/actions/works.ts'
import { storyDraft } from '#modules/renewal/queries/get-story.ts'
import { worksView } from '#modules/renewal/queries/get-works.ts'
import { pollWords } from '../content/renewal.ts'
import {
  commonsOfSmall,
  daysOfSmall,
  type DaysOfSmall,
  fundedOfSmall,
  storyOfSmall,
} from '../content/whole-renewal.ts'
import { answerPolls, type OldEstate, openOldEstate, surveyEstate, wornLines } from '../old-estate.ts'
import type { PlacedProject, World } from '../world.ts'

/** A renewal from the list to the story that everybody reads. */
export async function tellWholeRenewal(world: World, project: PlacedProject): Promise<void> {
  const days = daysOfSmall(world.today)
  const estate = await openOldEstate(world, project, days.listed, commonsOfSmall)
  if (!estate) return
  await surveyEstate(estate, commonsOfSmall, days.survey)
  await ask(estate, days)
  await fund(estate, days)
  await renew(estate, days)
  await tell(estate, days)
}

async function ask({ as, programmeId: id, projectId }: OldEstate, days: DaysOfSmall): Promise<void> {
  const { title, words } = pollWords
  const [opensOn, closesOn] = days.asked
  await as('customerRelations', opensOn, async (work) => {
    const lineIds = await wornLines(work, id)
    await openPoll(work, id, { version: 3, title, words, opensOn, closesOn, lineIds, others: ['增设快递柜'] })
  })
  await as('customerRelations', closesOn, (work) => answerPolls(work, projectId))
  await as('customerRelations', days.published, (work) =>
    publishPoll(work, id, { version: 4, words: '谢谢每一户。电梯和步道灯排在最前，先做这两项。' }),
  )
}

async function fund({ as, programmeId: id, paperId }: OldEstate, days: DaysOfSmall): Promise<void> {
  const items = fundedOfSmall.map(({ name, scope, cost, ...paid }) => ({
    lineId: null,
    title: name,
    scope,
    costFen: cost * 100,
    belongs: 'commonPart' as const,
    inWarranty: false,
    hasCulprit: false,
    inServiceFee: false,
    plannedFrom: days.started,
    plannedUntil: days.ended,
    shares: (['developer', 'maintenanceFund'] as const).flatMap((payer) =>
      paid[payer] > 0 ? [{ payer, amountFen: paid[payer] * 100 }] : [],
    ),
  }))
  await as('customerRelations', days.proposed, async (work) => {
    await writeFunding(work, id, { version: 5, items })
    await recordVote(work, id, {
      payer: 'maintenanceFund',
      votedOn: days.voted,
      areaTotal: 865_800,
      areaPresent: 697_400,
      areaFor: 637_300,
      headsTotal: 72,
      headsPresent: 58,
      headsFor: 53,
      fileIds: [paperId],
    })
    await proposeFunding(work, id, 6)
  })
  await as('cityManager', days.decided, (work) => approveFunding(work, id, 7))
  await as('customerRelations', days.signed, (work) =>
    enterContract(work, id, {
      supplier: '沐州安行电梯服务部',
      number: 'LZL-GX-01',
      amountFen: 64_200_000,
      signedOn: days.signed,
      fileIds: [paperId],
    }),
  )
}

async function renew(
  { as, programmeId: id, pictures, signatureId, paperId }: OldEstate,
  days: DaysOfSmall,
): Promise<void> {
  const { items } = await as('engineering', days.started, (work) => worksView(work, id))
  for (const item of items) {
    const { before, after } = item.title === '客梯' ? pictures.lift : pictures.garden
    await as('engineering', days.started, (work) =>
      startItem(work, item.id, { version: 1, on: days.started, fileIds: [before] }),
    )
    await as('engineering', days.ended, (work) =>
      endItem(work, item.id, { version: 2, on: days.ended, fileIds: [after] }),
    )
  }
  for (const item of items)
    await as('engineering', days.accepted, (work) =>
      acceptItem(work, item.id, {
        version: 3,
        acceptedOn: days.accepted,
        ownersName: storyOfSmall.ownersName,
        signatureFileId: signatureId,
        fileIds: [paperId],
      }),
    )
}

const tell = ({ as, programmeId: id }: OldEstate, days: DaysOfSmall) =>
  as('customerRelations', days.told, async (work) => {
    const { title, body, thanks, captions } = storyOfSmall
    const { items, version } = await storyDraft(work, id)
    const pairs = items.map(({ itemId, title: name, before, after }) => ({
      itemId,
      words: captions[name as keyof typeof captions],
      beforeFileId: before[0]!,
      afterFileId: after[0]!,
    }))
    const written = await writeStory(work, id, { version, title, body, thanks, pairs })
    await publishStory(work, id, written.version)
  })
