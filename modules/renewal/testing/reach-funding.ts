import type { TestServer } from '#platform/testing/index.ts'
import type { OldEstate } from './build-old-estate.ts'

type Body = Record<string, any>

/** Brings the renewal of the estate to its funding: listed, surveyed, asked and published; returns its id. */
export async function reachFunding(
  { send, database }: Pick<TestServer, 'send' | 'database'>,
  { relations, engineer, photoIds }: OldEstate,
): Promise<string> {
  await send(relations, 'POST', '/renewal-lists')
  const { items } = (await send<Body>(relations, 'GET', '/renewals')).body
  const { id } = items[0]
  const based = async () => ({
    version: (await send<Body>(relations, 'GET', `/renewals/${id}`)).body.version,
  })
  const { lines } = (await send<Body>(engineer, 'POST', `/renewals/${id}/survey`, await based())).body
  const found = { condition: 2, urgency: 'now', estimateFen: 48_000_000, fileIds: [photoIds[0]] }
  for (const line of lines)
    await send(engineer, 'PUT', `/renewal-survey-lines/${line.id}`, { version: line.version, ...found })
  await send(engineer, 'POST', `/renewals/${id}/survey-seal`, await based())
  const today = await database.asSystem('test', async (work) => work.now.toISOString().slice(0, 10))
  await send(relations, 'POST', `/renewals/${id}/poll`, {
    ...(await based()),
    title: '最希望先更新什么',
    words: '这不是法定表决。',
    opensOn: today,
    closesOn: today,
    lineIds: lines.map((line: Body) => line.id),
    others: [],
  })
  await send(relations, 'POST', `/renewals/${id}/poll-result`, { ...(await based()), reason: '都已填写' })
  return id
}
