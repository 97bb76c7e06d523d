import { logCommunication } from '#modules/customers/actions/log-communication.ts'
import { proveDepth } from '#modules/customers/actions/prove-depth.ts'
import { recordInterview } from '#modules/customers/actions/record-interview.ts'
import { staffActor } from '#modules/identity/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import { contactWords, depthWords, interviewWords } from '../content/knowing.ts'
import { quietly } from '../old-estate.ts'
import { actWith, momentOf } from '../site.ts'
import { build, homeOfTheKnown, type ProjectStage } from '../world.ts'

/** What a steward knows of a few households, and how two customers came to feel as they do (S4-11, S1-46). */
export const knowing: ProjectStage = {
  name: 'knowing',
  inAnyOrder: true,
  run: async (world, { id: projectId, code }, isDone) => {
    if (isDone || code !== homeOfTheKnown) return
    const now = world.clock.now()
    const found = await build(world, async (work) => {
      const holder = await responsibleFor(work, projectId, 'steward')
      const owners = await work.sql<{ personId: string; householdId: string; homeId: string }>(
        `SELECT h.person_id AS "personId", h.household_id AS "householdId", h.home_id AS "homeId"
           FROM customers.holding h JOIN customers.household u ON u.id = h.household_id AND u.until_on IS NULL
           JOIN estate.home e ON e.id = h.home_id
          WHERE h.project_id = $1 AND h.kind = 'owner' AND h.until_on IS NULL ORDER BY e.home_code, h.id LIMIT 3`,
        [projectId],
      )
      return holder && owners.length === 3 ? { steward: await staffActor(work, holder.id), owners } : null
    })
    if (!found?.steward) return
    const { steward: actor, owners } = found
    const does = (daysAgo: number, run: (work: Work) => Promise<unknown>) =>
      actWith(world, { actor, permission: 'customers.edit', at: momentOf(world, daysAgo, 16) }, (work) =>
        run(quietly(work)),
      )
    for (const [at, [owner, proof]] of depthWords.entries())
      await does(90 - at * 12, (work) =>
        proveDepth(work, owners[owner]!.householdId, {
          level: depthWords.slice(0, at + 1).filter(([one]) => one === owner).length,
          proof,
        }),
      )
    for (const [daysAgo, owner, mood, content] of contactWords)
      await does(daysAgo, (work) =>
        logCommunication(work, {
          personId: owners[owner]!.personId,
          homeId: owners[owner]!.homeId,
          way: 'phone',
          direction: 'incoming',
          content,
          mood,
        }),
      )
    for (const { daysAgo, owner, ...said } of interviewWords)
      await does(daysAgo, (work) =>
        recordInterview(work, owners[owner]!.personId, { ...said, homeId: owners[owner]!.homeId }),
      )
    world.clock.set(now)
  },
}
