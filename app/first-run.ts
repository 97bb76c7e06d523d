import { foundGroup } from '#modules/organization/index.ts'
import type { Identity } from '#modules/identity/module.ts'
import { bind } from '#platform/http/index.ts'
import { defineModule, type Module } from '#platform/module/module.ts'
import type { Database } from '#platform/work/index.ts'
import { firstRunContract, refusals } from './first-run/contract.ts'

/** The page that an empty installation opens with. */
export function firstRunModule(identity: Pick<Identity, 'openAccount'>): Module {
  const needed = (database: Database) =>
    database.asSystem('asks whether there is a group', async (work) => {
      const rows = await work.sql(`SELECT 1 FROM organization.node WHERE kind = 'group' LIMIT 1`)
      return rows.length === 0
    })
  return defineModule({
    name: 'firstRun',
    api: [
      bind(firstRunContract, {
        readFirstRun: async ({ http }) => ({ needed: await needed(http.database) }),
        found: async ({ body, http: { database } }) => {
          if (!(await needed(database))) throw refusals.alreadyFounded()
          await database.asSystem('first set-up', async (work) => {
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
