import { parsePhone } from '#platform/text/index.ts'
import type { CaseKind } from '#modules/cases/index.ts'
import type { ChannelRow } from '../tables.ts'

/** What somebody wrote into a form, read and in order. */
export interface Filled {
  name: string
  by: 'email' | 'sms'
  /** The phone in its canonical form, or the mail address. */
  contact: string
  projectId: string
  home: string
  kind: CaseKind
  words: string
}

/** The fields of the page; a problem is the name of its words. */
export type FieldName = 'name' | 'contact' | 'projectId' | 'kind' | 'words' | 'consent'
export type Problem = 'noName' | 'noContact' | 'noProject' | 'noKind' | 'noWords' | 'longWords' | 'noConsent'
export type Problems = Partial<Record<FieldName, Problem>>
export type Fields = Record<string, string[]>

export const mostWords = 3000

/** Reads what was sent, or says field by field what is missing. */
export function readForm(
  { project_id, project_ids, case_kinds }: ChannelRow,
  fields: Fields,
): { filled: Filled; problems: null } | { filled: null; problems: Problems } {
  const said = (name: string) => (fields[name]?.[0] ?? '').replaceAll(/\r\n?/g, '\n').trim()
  const problems: Problems = {}
  const name = said('name').slice(0, 100)
  if (!name) problems.name = 'noName'
  const contact = readContact(said('contact'))
  if (!contact) problems.contact = 'noContact'
  const served = [project_id, ...project_ids]
  const projectId = served.length === 1 ? project_id : said('projectId')
  if (!served.includes(projectId)) problems.projectId = 'noProject'
  const kind = case_kinds?.length === 1 ? case_kinds[0] : case_kinds?.find((one) => one === said('kind'))
  if (!kind) problems.kind = 'noKind'
  const words = said('words')
  if (!words) problems.words = 'noWords'
  else if ([...words].length > mostWords) problems.words = 'longWords'
  if (!said('consent')) problems.consent = 'noConsent'
  if (Object.keys(problems).length) return { filled: null, problems }
  const home = said('home').slice(0, 100)
  return { filled: { name, ...contact!, projectId, home, kind: kind!, words }, problems: null }
}

function readContact(text: string): Pick<Filled, 'by' | 'contact'> | null {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text) && text.length <= 200)
    return { by: 'email', contact: text.toLowerCase() }
  const phone = parsePhone(text)
  return phone.ok && /^1\d{10}$/.test(phone.value.canonical)
    ? { by: 'sms', contact: phone.value.canonical }
    : null
}
