import { lineColumns } from './line-columns.ts'

/** The keys of a case in the order of time, which an index holds. */
export const timeKeys = 'c.opened_at, c.id, c.project_id'

/** A page by time from lists of keys: they are merged and cut first, and only the rows of the page are read. */
export function rowsByKeys(keys: string, by: string, most: number): string {
  return `SELECT ${lineColumns} FROM (SELECT * FROM (${keys}) c ORDER BY ${by} LIMIT ${most}) page
     JOIN cases.case_file c ON c.project_id = page.project_id AND c.id = page.id ORDER BY ${by}`
}
