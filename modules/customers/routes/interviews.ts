import {
  Id,
  Instant,
  IsoDate,
  Line,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  Type,
  Words,
} from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { interviewOrders, loyalties } from '../interview.ts'
import { edit, ofPerson, optional, read } from './common.ts'

const Step = Type.Integer({ minimum: 1, maximum: 8 })
const Mood = Type.Integer({ minimum: 1, maximum: 5 })
const said = {
  step: Step,
  loyalty: OneOf(loyalties),
  mood: Mood,
  guide: Type.Array(Shape({ question: Line, answer: Type.String({ maxLength: 5000 }) }), { maxItems: 30 }),
  notes: Words,
  quotes: Type.Array(Line, { maxItems: 20 }),
  /** Whether the customer lets her words be quoted within the company. */
  mayQuote: Type.Boolean(),
}

const record = {
  id: Id,
  projectId: Id,
  personId: Id,
  homeId: Nullable(Id),
  heldOn: IsoDate,
  ...said,
  /** The record that it stands for, and why. */
  corrects: Nullable(Id),
  correction: Nullable(Type.String()),
  staffName: Type.String(),
  recordedAt: Instant,
}

/** Deep interviews of loyal and disloyal customers, by step. */
export const interviewRoutes = {
  listInterviews: route({
    method: 'GET',
    path: '/interviews',
    access: read,
    summary: { zh: '深度访谈', en: 'Deep interviews' },
    query: Shape({
      ...Paging,
      sort: Sorting(interviewOrders),
      projectId: optional(Id),
      personId: optional(Id),
      step: optional(Type.Array(Step)),
      loyalty: optional(Type.Array(OneOf(loyalties))),
      q: optional(Line),
    }),
    reply: Page(Shape({ ...record, personName: Type.String(), homeLabel: Nullable(Type.String()) })),
  }),
  interviewRecords: route({
    method: 'GET',
    path: '/interviews/:interviewId/records',
    access: read,
    summary: { zh: '一次访谈的各次记录', en: 'An interview as it stands, and what was noted before' },
    params: Shape({ interviewId: Id }),
    reply: Shape({ items: Type.Array(Shape(record)) }),
  }),
  correctInterview: route({
    method: 'POST',
    path: '/interviews/:interviewId/corrections',
    access: edit,
    summary: { zh: '更正一次访谈，原记录保留', en: 'Correct an interview; the earlier record stays' },
    params: Shape({ interviewId: Id }),
    body: Shape({ homeId: optional(Id), heldOn: optional(IsoDate), ...said, correction: Words }),
    reply: Shape({ id: Id }),
    status: 201,
    refusals: [refusals.noLeaveToQuote, refusals.notYet, refusals.unknownHome, refusals.correctedAlready],
  }),
  recordInterview: route({
    method: 'POST',
    path: '/persons/:personId/interviews',
    access: edit,
    summary: { zh: '记录一次深度访谈', en: 'Record a deep interview' },
    params: ofPerson,
    body: Shape({ homeId: optional(Id), heldOn: optional(IsoDate), ...said }),
    reply: Shape({ id: Id }),
    status: 201,
    refusals: [refusals.noLeaveToQuote, refusals.notYet, refusals.unknownHome],
  }),
}
