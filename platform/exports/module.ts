import { usualZone } from '../calendar/index.ts'
import { admit } from '../http/authenticator.ts'
import { bind, type BoundContract } from '../http/handlers.ts'
import { languageOf } from '../http/language.ts'
import { defineModule, type Module } from '../module/module.ts'
import { tableStream } from '../spreadsheets/index.ts'
import type { Work } from '../work/index.ts'
import { exportsContract } from './contract.ts'
import { checkedQuery, listNamed } from './lists.ts'
import { rowsOf } from './rows.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Exports of any list of the given modules, under the list's own access rule; each leaves an audit line (domain S3-10).
 * Times stand in the zone in which the whole house counts.
 */
export function createExports(
  apis: readonly BoundContract[],
  zoneOfAll: (work: Work) => Promise<string> = async () => usualZone,
): Module {
  const api = bind(exportsContract, {
    exportList: async ({ work, body, http: { request, reply, database } }) => {
      const list = listNamed(apis, body.list)
      const scope = {
        ...admit(list.route.access, work.actor),
        action: `exports.${body.list}`,
        requestId: request.id,
        ip: request.ip,
      }
      const query = checkedQuery(list, body.query ?? {})
      await work.note(
        'export',
        { subject: ['exports.list', work.newId()] },
        { list: body.list, query, columns: body.columns.map(({ path }) => path) },
      )
      const http = { request, reply, database }
      const timezone = await zoneOfAll(work)
      const language = languageOf(request)
      const rows = rowsOf({
        columns: body.columns,
        language,
        timezone,
        mark: markOf(work, language, timezone),
        readPage: (after) =>
          database.withWork(scope, (inner) =>
            list.handler({
              params: body.params as never,
              query: { ...query, limit: 200, ...(after && { after }) } as never,
              body: undefined as never,
              work: inner,
              http,
            }),
          ),
      })
      const name = encodeURIComponent(`${body.title}.xlsx`)
      void reply.type(workbookType).header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      return tableStream({ sheetName: body.title.slice(0, 31), columns: body.columns, rows })
    },
  })
  return defineModule({ name: 'exports', api: [api] })
}

/** Who took the data out and when, below the last row. */
function markOf({ actor, now }: Work, language: 'zh' | 'en', timeZone: string): string {
  const name = 'name' in actor ? actor.name : ''
  const at = now.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone })
  return language === 'zh'
    ? `由 ${name} 于 ${at} 导出，仅供工作使用，请勿外传`
    : `Exported by ${name} on ${at}; for work only, do not pass on`
}
