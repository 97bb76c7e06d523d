import { postsOf } from '#modules/organization/index.ts'
import { actorId, type Work } from '#platform/work/index.ts'
import { fenced } from '../fenced.ts'
import { acknowledgementStore } from '../stores/acknowledgements.ts'
import { checkStore } from '../stores/checks.ts'
import { editionStore } from '../stores/editions.ts'
import { measureStore } from '../stores/measures.ts'
import { presentMeasures } from './check-view.ts'

/** What holds for a member of staff, whether she has read it, how she was checked, and what she has to put right. */
export async function myConduct(work: Work) {
  const me = actorId(work)!
  const posts = await postsOf(work, me)
  await fenced(work)
  const { id, number, publishedOn, items } = await editionStore(work).inForce('conduct')
  const [acknowledgedAt, checks, measures] = [
    await acknowledgementStore(work).at(id, me),
    await checkStore(work).ofPerson(me),
    await measureStore(work).openOf(me),
  ]
  return {
    edition: { id, number, publishedOn: publishedOn!, items },
    roles: [...new Set(posts.map(({ role }) => role))],
    acknowledgedAt,
    checks: checks.map(
      ({ checkerId: _, note: __, answeredAt: ___, edition: ____, version: _____, ...line }) => line,
    ),
    measures: await presentMeasures(work, measures),
  }
}
