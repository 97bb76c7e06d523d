import { foundGroup } from '#modules/organization/index.ts'
import type { Identity } from '#modules/identity/module.ts'
import { bind } from '#platform/http/index.ts'
import { defineModule, type Module } from '#platform/module/module.ts'
import type { Work } from '#platform/work/index.ts'
import { firstRunContract, refusals } from './first-run/contract.ts'

/** The page that an empty installation opens with. */
export function firstRunModule(identity: Pick<Identity, 'openAccount'>): Module {
  const isNeeded = async (work: Work) => {
    const rows = await work.sql(`SELECT 1 FROM organization.node WHERE kind = 'group' LIMIT 1`)
    return rows.length === 0
  }
  return defineModule({
    name: 'firstRun',
    api: [
      bind(firstRunContract, {
        readFirstRun: async ({ http: { database } }) => ({
          needed: await database.asSystem('asks whether there is a group', isNeeded),
        }),
        found: async ({ body, http: { database } }) => {
          await database.asSystem('first set-up', async (work) => {
            // Two at the same moment: the second waits, and finds the group there.
            await work.sql(`SELECT pg_advisory_xact_lock(hashtextextended('first run', 0))`)
            if (!(await isNeeded(work))) throw refusals.alreadyFounded()
            const { staffId } = await foundGroup(work, {
              groupName: body.groupName,
              administrator: { name: body.administratorName },
            })
            await identity.openAccount(work, {
              staffId,
              username: body.username,
              password: body.password,
              passwordMustChange: false,
            })
          })
          return {}
        },
      }),
    ],
  })
}
