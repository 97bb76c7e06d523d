import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import type { Found } from '#design/list/model.ts'
import { improvementContract } from '../../contract.ts'

export const improvement = apiOf(improvementContract)

type Routes = (typeof improvementContract)['routes']
type LineOf<Route> = ReplyOf<Route> extends { items: (infer Line)[] } ? Line : never

export type Opinion = ReplyOf<Routes['getOpinion']>
export type OpinionLine = LineOf<Routes['listOpinions']>
export type Topic = LineOf<Routes['listTopics']>
export type Improvement = ReplyOf<Routes['getImprovement']>
export type ImprovementLine = LineOf<Routes['listImprovements']>
export type ReportLine = LineOf<Routes['listReports']>
export type Talk = ReplyOf<Routes['getTalk']>
export type TalkLine = LineOf<Routes['listTalks']>

const topics = async () => {
  const { items } = await improvement.call.listTopics()
  const nameOf = new Map(items.map(({ id, zh }) => [id, zh]))
  return items.map((topic) => ({ ...topic, above: nameOf.get(topic.parentId ?? '') }))
}

/** Topics that may be chosen, by a part of their name. */
export const searchTopics = async (text: string): Promise<Found[]> =>
  (await topics())
    .filter(({ zh, en, active }) => active && `${zh} ${en}`.toLowerCase().includes(text.trim().toLowerCase()))
    .map(({ id, zh, en, above }) => ({ id, label: above ? `${above} / ${zh}` : zh, hint: en }))

export const nameOfTopic = async (topicId: string): Promise<string> =>
  (await topics()).find(({ id }) => id === topicId)?.zh ?? ''

/** Improvements of a project that still take opinions in, by a part of their title or number. */
export const searchImprovements =
  (projectId: string) =>
  async (text: string): Promise<Found[]> => {
    const { items } = await improvement.call.listImprovements({
      query: { projectId, q: text || undefined, state: ['proposed', 'accepted', 'done'], limit: 20 },
    })
    return items.map(({ id, number, title }) => ({ id, label: title, hint: number }))
  }

export const nameOfImprovement = async (improvementId: string): Promise<string> =>
  (await improvement.call.getImprovement({ params: { improvementId } })).title
