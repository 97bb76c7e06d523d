import { ownerHouseholdsOf } from '#modules/customers/index.ts'
import { homesById, projectsById } from '#modules/estate/index.ts'
import { localDateOf, usualZone } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { ResidentActor, Work } from '#platform/work/index.ts'
import { totalsOf } from '../funding-table.ts'
import { startBy } from '../programme.ts'
import { itemStore } from '../stores/items.ts'
import { type PollRow, pollStore } from '../stores/polls.ts'
import { programmeColumns, type ProgrammeRow } from '../stores/programmes.ts'
import { storyStore } from '../stores/stories.ts'
import { pollState, shown } from './get-poll.ts'
import { surveyLines } from './get-survey.ts'
import { workItems } from './get-works.ts'

/** The homes of the resident, each with its project. */
async function ownHomes(work: Work) {
  const homes = await homesById(work, (work.actor as ResidentActor).homes)
  return [...homes.values()]
}

/** The renewals of the estates in which I have a home, the newest first. */
export async function myRenewals(work: Work) {
  const names = new Map((await ownHomes(work)).map(({ projectId, projectName }) => [projectId, projectName]))
  const rows = await work.sql<ProgrammeRow>(
    `SELECT ${programmeColumns} FROM renewal.programme g WHERE g.project_id = ANY ($1) ORDER BY g.anniversary_on DESC, g.id`,
    [[...names.keys()]],
  )
  return {
    items: rows.map(({ id, projectId, stage, anniversaryOn }) => ({
      id,
      projectName: names.get(projectId) ?? '',
      stage,
      anniversaryOn,
    })),
  }
}

/** One renewal as the people of the estate see it: the report, the poll, who pays, the works, the story. */
export async function myRenewal(work: Work, programmeId: string) {
  const homes = await ownHomes(work)
  const [programme] = await work.sql<ProgrammeRow>(
    `SELECT ${programmeColumns} FROM renewal.programme g WHERE g.id = $1 AND g.project_id = ANY ($2)`,
    [programmeId, homes.map(({ projectId }) => projectId)],
  )
  if (!programme) throw common.notFound()
  const { projectId, stage, anniversaryOn, listedOn, surveyedOn, polledOn, decidedOn } = programme
  const { startedOn, endedOn, acceptedOn, toldOn } = programme
  const project = (await projectsById(work, [projectId])).get(projectId)
  const today = localDateOf(work.now, project?.timezone ?? usualZone)
  const story = toldOn ? await storyStore(work).of(programmeId) : null
  const items = decidedOn ? await itemStore(work).of(programmeId) : []
  return {
    id: programmeId,
    projectName: homes.find((home) => home.projectId === projectId)!.projectName,
    stage,
    anniversaryOn,
    startBy: startBy(anniversaryOn),
    listedOn,
    surveyedOn,
    polledOn,
    decidedOn,
    startedOn,
    endedOn,
    acceptedOn,
    toldOn,
    report: surveyedOn ? await surveyLines(work, programmeId) : [],
    poll: await myPoll(
      work,
      programmeId,
      homes.filter((home) => home.projectId === projectId).map(({ id }) => id),
      today,
    ),
    totals: totalsOf(items),
    works: (decidedOn ? await workItems(work, programmeId, today) : []).map(
      ({ acceptance, version: _, ...item }) => ({ ...item, acceptedOn: acceptance?.on ?? null }),
    ),
    storyId: story?.id ?? null,
  }
}

async function myPoll(work: Work, programmeId: string, homeIds: readonly string[], today: string) {
  const store = pollStore(work)
  const poll = await store.of(programmeId)
  if (!poll) return null
  const [options, answers, owned] = [
    await store.options(poll.id),
    await store.answers(poll.id),
    await ownHouseholds(work, homeIds),
  ]
  const labels = await homesById(work, homeIds)
  return {
    ...shown(poll),
    ...resultOf(poll),
    state: pollState(poll, today),
    options: options.map(({ id, title, firsts, mentions, points }) => ({
      id,
      title,
      result: poll.publishedOn ? { firsts: firsts!, mentions: mentions!, points: points! } : null,
    })),
    households: owned.map(({ id, homeId }) => {
      const answer = answers.find(({ householdId }) => householdId === id)
      return {
        homeId,
        home: labels.get(homeId)?.label ?? '',
        answer: answer ? { optionIds: answer.optionIds, wish: answer.wish, at: answer.at } : null,
      }
    }),
  }
}

/** Figures are shown once the poll is published. */
const resultOf = ({ publishedOn, asked, answered }: PollRow) =>
  publishedOn ? { asked, answered } : { asked: null, answered: null }

/** The households for which the resident may answer: those that own a home. */
async function ownHouseholds(work: Work, homeIds: readonly string[]) {
  const { id } = work.actor as ResidentActor
  return (await ownerHouseholdsOf(work, homeIds)).filter(
    ({ ownerIds, untilOn }) => untilOn === null && ownerIds.includes(id),
  )
}
