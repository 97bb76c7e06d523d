import { decideConsent } from '#modules/customers/actions/decide-consent.ts'
import { sendNews } from '#modules/customers/actions/send-news.ts'
import { actWith, asBuyer, buyersOf, holderOf, momentOf } from '../site.ts'
import { build, type ProjectStage } from '../world.ts'

const told = 'SXF'
/** Somebody of whom nothing else is told. */
const buyer = 30

/** News that waits for the morning, and a consent withdrawn in the night: it is not sent, contract and journey stay (domain.md 6.8-15). */
export const withdrawal: ProjectStage = {
  name: 'withdrawal',
  inAnyOrder: true,
  run: async (world, project, isDone) => {
    if (isDone || project.code !== told) return
    const now = world.clock.now()
    const owner = (await build(world, (work) => buyersOf(work, project.id)))[buyer]
    const adviser = await holderOf(world, project.id, 'salesAdviser')
    const [begun] = await build(world, (work) =>
      work.sql('SELECT 1 FROM customers.consent WHERE person_id = $1', [owner?.personId]),
    )
    if (owner && adviser && !begun) {
      const decides = (daysAgo: number, hour: number, given: boolean) =>
        asBuyer(
          world,
          owner,
          momentOf(world, daysAgo, hour),
          (work) => decideConsent(work, 'marketing', { given, textVersion: 1 }),
          'me.edit',
        )
      await decides(63, 20, true)
      const acting = { actor: adviser, permission: 'customers.advertise', at: momentOf(world, 1, 21) }
      await actWith(world, acting, (work) =>
        sendNews(work, owner.personId, { words: '松雪府商街将于下周六开街，业主凭短信可领纪念品。' }),
      )
      await decides(1, 22, false)
    }
    world.clock.set(now)
  },
}
