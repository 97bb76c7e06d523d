// What a careful hand would write for Fastify: the same fields as the product's replies, checked and serialised by schema.
const text = { type: 'string' }
const perhaps = { type: ['string', 'null'] }
const id = { type: 'string', format: 'uuid' }
const whole = { type: 'integer' }
const yesNo = { type: 'boolean' }
const list = (properties: object) => ({ type: 'array', items: { type: 'object', properties } })

const line = {
  id: text,
  number: text,
  projectId: text,
  kind: text,
  channel: text,
  categoryId: perhaps,
  urgency: text,
  safety: yesNo,
  title: text,
  state: text,
  step: whole,
  level: whole,
  homeId: perhaps,
  homeLabel: perhaps,
  reporterPersonId: perhaps,
  reporterName: perhaps,
  ownerStaffId: text,
  ownerName: text,
  departmentId: perhaps,
  openedAt: text,
  firstRepliedAt: perhaps,
  waitingSince: perhaps,
  answerDueAt: perhaps,
  closeDueAt: perhaps,
  pausedSince: perhaps,
  closedAt: perhaps,
  closure: perhaps,
  reopenedCount: whole,
  lastActivityAt: text,
  version: whole,
}
const owner = { type: 'object', properties: { id: text, name: text, title: perhaps, photoFileId: perhaps } }

const opening = {
  type: 'object',
  additionalProperties: false,
  required: ['projectId', 'kind', 'channel', 'body'],
  properties: {
    projectId: id,
    kind: { enum: ['complaint', 'enquiry', 'suggestion', 'praise', 'faultReport'] },
    channel: {
      enum: ['hotline', 'reception', 'portal', 'board', 'email', 'webForm', 'api', 'chairmanMailbox'],
    },
    body: { type: 'string', minLength: 1, maxLength: 5000 },
    title: { type: 'string', minLength: 1, maxLength: 200 },
    categoryId: id,
    urgency: { enum: ['CRITICAL', 'HIGH', 'NORMAL', 'LOW'] },
    reporterName: { type: 'string', minLength: 1, maxLength: 200 },
  },
}

export const schemas = {
  open: {
    body: opening,
    response: {
      201: {
        type: 'object',
        properties: { id: text, number: text, projectId: text, state: text, owner, firstReplyDueAt: text },
      },
    },
  },
  newest: {
    querystring: {
      type: 'object',
      additionalProperties: false,
      required: ['projectId'],
      properties: { projectId: id },
    },
    response: { 200: { type: 'object', properties: { items: list(line), next: perhaps } } },
  },
  one: {
    params: { type: 'object', required: ['id'], properties: { id } },
    response: {
      200: {
        type: 'object',
        properties: {
          ...line,
          body: text,
          place: perhaps,
          categoryZh: perhaps,
          categoryEn: perhaps,
          usualDepartmentKind: perhaps,
          owner,
          acknowledgedAt: perhaps,
          firstReplyDueAt: text,
          planDueAt: perhaps,
          resultAt: perhaps,
          confirmUntil: perhaps,
          satisfaction: { type: ['integer', 'null'] },
          solved: { type: ['boolean', 'null'] },
          ratedAt: perhaps,
          transferCount: whole,
          contactCount: whole,
          steps: list({ number: whole, zh: text, en: text, state: text, at: perhaps, by: perhaps }),
          entries: list({
            id: text,
            at: text,
            kind: text,
            visibleToCustomer: yesNo,
            authorKind: text,
            authorId: perhaps,
            authorName: perhaps,
            body: text,
            details: {},
            fileIds: { type: 'array', items: text },
          }),
          tasks: list({
            id: text,
            departmentId: text,
            departmentName: text,
            state: text,
            reason: text,
            handedOverAt: text,
          }),
          promises: list({
            target: text,
            startedAt: text,
            dueAt: perhaps,
            shownToCustomer: yesNo,
            metAt: perhaps,
            missedAt: perhaps,
          }),
          pauses: list({ reason: text, words: text, fromAt: text, untilAt: perhaps, pausedByName: text }),
        },
      },
    },
  },
}
