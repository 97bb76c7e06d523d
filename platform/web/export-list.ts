import { RefusedError } from './client.ts'
import { patientFetch } from './patient-fetch.ts'

/** A column of an exported list; `path` is where the value stands in an item. */
export interface ExportedColumn {
  path: string
  header: string
  kind: 'text' | 'number' | 'date' | 'money'
  words?: Record<string, string>
}

export interface ListToExport {
  /** `cases.listCases` */
  list: string
  title: string
  params?: Record<string, string>
  query: Record<string, unknown>
  columns: ExportedColumn[]
  language: string
}

const savedWithinMs = 60_000

/** Fetches the list as a workbook and hands it to the browser as a download. */
export async function exportList({ language, ...body }: ListToExport): Promise<void> {
  const response = await patientFetch('/api/exports', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new RefusedError(response.status, await response.json())
  const address = URL.createObjectURL(await response.blob())
  const link = Object.assign(document.createElement('a'), { href: address, download: `${body.title}.xlsx` })
  link.click()
  // The browser begins to save after this turn, and would find neither the file nor its name.
  setTimeout(() => URL.revokeObjectURL(address), savedWithinMs)
}
