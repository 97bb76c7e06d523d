import type { UploadedFile } from '#platform/web/upload.ts'
import { cases, type CaseView } from './api.ts'
import { endOfDay } from './days.ts'
import { namedIn } from './desk/note-field.tsx'

/** What the forms of a case hold. */
export interface Values {
  body: string
  files?: UploadedFile[]
  departmentId: string
  measures: string
  person: string
  until: string
  dueOn?: string
  closure: 'confirmed' | 'documentedOffer' | 'withdrawn'
  categoryId?: string
  urgency: CaseView['urgency']
  kind: CaseView['kind']
  isPublic?: boolean
  safety?: boolean
  safeguard: 'hazardSign' | 'interimMeasure'
}

/** What can be said or done on an open case, in the order in which it is offered. */
export const kinds = [
  'reply',
  'progress',
  'note',
  'safeguard',
  'handOver',
  'plan',
  'result',
  'classify',
  'close',
] as const
export type Kind = (typeof kinds)[number]

/** Sends what was written in the form of the kind. */
export async function sendWord(
  kind: Kind,
  caseId: string,
  values: Values,
  version: number,
): Promise<unknown> {
  const params = { caseId }
  const {
    body,
    files = [],
    departmentId,
    measures,
    person,
    until,
    dueOn,
    closure,
    urgency,
    categoryId,
  } = values
  const toEverybody = values.isPublic === undefined ? {} : { isPublic: values.isPublic }
  const fileIds = files.length ? { fileIds: files.map(({ id }) => id) } : {}
  switch (kind) {
    case 'reply':
      return cases.call.replyToCase({ params, body: { body, ...fileIds, ...toEverybody } })
    case 'progress':
      return cases.call.reportProgress({ params, body: { body, ...fileIds, ...toEverybody } })
    case 'note':
      return cases.call.addNote({
        params,
        body: { body, ...fileIds, ...(await namedIn(caseId, body)) },
      })
    case 'safeguard':
      return cases.call.safeguardCase({ params, body: { kind: values.safeguard, body, ...fileIds } })
    case 'handOver':
      return cases.call.handOverCase({
        params,
        body: { departmentId, reason: body, ...(dueOn && { dueAt: endOfDay(dueOn) }) },
      })
    case 'plan':
      return cases.call.agreePlan({ params, body: { version, measures, person, until, ...fileIds } })
    case 'result':
      return cases.call.giveResult({ params, body: { version, body, ...fileIds, ...toEverybody } })
    case 'classify':
      return cases.call.classifyCase({
        params,
        body: {
          version,
          urgency,
          kind: values.kind,
          safety: values.safety ?? false,
          ...(categoryId && { categoryId }),
        },
      })
    case 'close':
      return cases.call.closeCase({ params, body: { version, closure, body, ...fileIds } })
  }
}
