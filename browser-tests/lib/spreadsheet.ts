import { expect } from 'vitest'
import { tableStream } from '#platform/spreadsheets/index.ts'
import type { Answer, Caller, Refused } from './caller.ts'

/** A workbook with one sheet of texts. */
export async function workbook(headings: string[], rows: string[][]): Promise<Buffer> {
  const columns = headings.map((header) => ({ header, kind: 'text' as const }))
  const chunks: Buffer[] = []
  for await (const chunk of tableStream({ sheetName: '清单', columns, rows })) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

export interface Import {
  id: string
  state: string
  mapping: Record<string, number>
  createdRows: number
  faultyRows: number
}

/** Uploads a spreadsheet for an import. */
export function beginImport(
  caller: Caller,
  kind: string,
  projectId: string,
  bytes: Buffer,
  headers: Record<string, string> = {},
): Promise<Answer<Import & Refused>> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), `${kind}.xlsx`)
  return caller.send('POST', `/imports?kind=${kind}&projectId=${projectId}`, form, headers)
}

/** Takes an import from the upload through mapping and check to its start. */
export async function startImport(
  caller: Caller,
  kind: string,
  projectId: string,
  bytes: Buffer,
): Promise<string> {
  const { status, body } = await beginImport(caller, kind, projectId, bytes)
  expect(status, JSON.stringify(body)).toBe(201)
  await caller.ask('PUT', `/imports/${body.id}/mapping`, { mapping: body.mapping })
  await importIn(caller, body.id, 'checked')
  await caller.ask('POST', `/imports/${body.id}/confirmation`)
  return body.id
}

/** Waits until an import has come to a state. */
export async function importIn(caller: Caller, id: string, state: string): Promise<Import> {
  let last: Import | undefined
  for (let tries = 0; tries < 300; tries++) {
    const { status, body } = await caller.send<Import>('GET', `/imports/${id}`)
    if (status === 200) last = body
    if (last?.state === state) return last
    if (last?.state === 'failed') break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The import did not come to ${state}: ${JSON.stringify(last)}`)
}
