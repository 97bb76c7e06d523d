import { pageKey, readPageKey, toPage } from '../contract/index.ts'
import { bind, languageOf } from '../http/index.ts'
import { defineJob } from '../jobs/index.ts'
import { defineModule, type Module } from '../module/module.ts'
import { holds } from '../work/index.ts'
import { beginImport } from './actions/begin-import.ts'
import { cancelImport, confirmImport, mapColumns } from './actions/change-state.ts'
import { importingContract } from './contract.ts'
import { faultyRows } from './faulty-rows.ts'
import type { ImportKind } from './kind.ts'
import { listImports } from './list-imports.ts'
import { type PassPayload, runPass } from './pass.ts'
import { type Kinds, kindOf, presentImport, presentKind } from './present.ts'
import { importStore } from './store.ts'
import { withSpreadsheet } from './with-spreadsheet.ts'

const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Imports from spreadsheets for the given kinds. */
export function createImporting(list: readonly ImportKind[]): Module {
  const kinds: Kinds = new Map(list.map((kind) => [kind.key, kind]))
  return defineModule({ name: 'importing', api: [importingApi(kinds)], jobs: [passJob(kinds)] })
}

const passJob = (kinds: Kinds) =>
  defineJob<PassPayload>('importing.pass', (database, payload) => runPass(database, kinds, payload))

const importingApi = (kinds: Kinds) =>
  bind(importingContract, {
    listKinds: async ({ work }) => ({
      items: [...kinds.values()].filter(({ permission }) => holds(work.actor, permission)).map(presentKind),
    }),
    listImports: ({ work, query }) => listImports(work, kinds, query),
    beginImport: withSpreadsheet(async ({ work, query }, file) => {
      const record = await beginImport(work, {
        kind: kindOf(kinds, query.kind),
        projectId: query.projectId,
        ...file,
      })
      return presentImport(kinds, record)
    }),
    getImport: async ({ work, params }) =>
      presentImport(kinds, await importStore(work).byId(params.importId)),
    mapColumns: async ({ work, params, body }) => {
      const { kind } = await importStore(work).byId(params.importId)
      return presentImport(kinds, await mapColumns(work, kindOf(kinds, kind), params.importId, body.mapping))
    },
    listProblems: async ({ work, params, query: { after, limit = 50 } }) => {
      const [row = 0, field = ''] = after ? readPageKey(after, 2) : []
      const rows = await importStore(work).problems(params.importId, Number(row), String(field), limit)
      return toPage(
        rows,
        limit,
        (one) => pageKey(one.row_number, one.field),
        (one) => ({
          rowNumber: one.row_number,
          field: one.field,
          heading: one.heading,
          message: { zh: one.zh, en: one.en },
        }),
      )
    },
    downloadFaultyRows: async ({ work, params, http: { request, reply } }) => {
      const { name, stream } = await faultyRows(work, params.importId, languageOf(request))
      void reply
        .type(spreadsheetType)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      return stream
    },
    confirmImport: async ({ work, params }) =>
      presentImport(kinds, await confirmImport(work, params.importId)),
    cancelImport: async ({ work, params }) => presentImport(kinds, await cancelImport(work, params.importId)),
  })
