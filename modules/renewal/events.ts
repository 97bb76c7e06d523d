import { Fen, Id, IsoDate, Nullable, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'

const programme = { programmeId: Id, projectId: Id, cycle: Type.Integer() }

/** A project came onto the list, twelve months before its anniversary (domain.md 2.8, 8.6). */
export const programmeListed = defineEvent(
  'renewal.programme_listed.v1',
  {
    zh: '列入四年之约名单，周年日 {anniversaryOn}',
    en: 'On the four-year list, anniversary {anniversaryOn}',
  },
  Shape({ ...programme, anniversaryOn: IsoDate, listedOn: IsoDate, leader: Nullable(Type.String()) }),
)

/** The condition survey of the common parts is finished and sealed (8.2). */
export const surveySealed = defineEvent(
  'renewal.survey_sealed.v1',
  { zh: '共用部位普查完成，共 {lines} 项', en: 'Condition survey finished, {lines} entries' },
  Shape({ ...programme, lines: Type.Integer(), surveyedOn: IsoDate, fileIds: Type.Array(Id) }),
)

/** The owners are asked for their wishes (8.3). */
export const pollOpened = defineEvent(
  'renewal.poll_opened.v1',
  { zh: '心愿征集开始，到 {closesOn} 为止', en: 'Poll of wishes open until {closesOn}' },
  Shape({ ...programme, pollId: Id, opensOn: IsoDate, closesOn: IsoDate }),
)

/** An owner wished for something in her own words (8.3), which stay unnamed; a later answer of the household takes their place. */
export const wishGiven = defineEvent(
  'renewal.wish_given.v1',
  { zh: '在心愿征集中写下心愿', en: 'A wish was written in the poll' },
  Shape({
    ...programme,
    pollId: Id,
    answerId: Id,
    words: Type.String(),
    givenOn: IsoDate,
  }),
)

/** The result of the poll is published to the owners (8.3). */
export const pollPublished = defineEvent(
  'renewal.poll_published.v1',
  { zh: '心愿征集结果公布，{answered} 户填写', en: 'Result of the poll published, {answered} households' },
  Shape({
    ...programme,
    pollId: Id,
    asked: Type.Integer(),
    answered: Type.Integer(),
    first: Type.String(),
    publishedOn: IsoDate,
  }),
)

/** Who pays what is decided, by two people (8.4). */
export const fundingDecided = defineEvent(
  'renewal.funding_decided.v1',
  { zh: '出资方案已批准', en: 'Funding decided' },
  Shape({
    ...programme,
    costFen: Fen,
    developer: Fen,
    commonIncome: Fen,
    maintenanceFund: Fen,
    proposedBy: Type.String(),
    decidedBy: Type.String(),
    decidedOn: IsoDate,
  }),
)

/** Works on the first item began (8.1). */
export const worksStarted = defineEvent(
  'renewal.works_started.v1',
  { zh: '更新改造开工：{title}', en: 'Works began: {title}' },
  Shape({ ...programme, itemId: Id, title: Type.String(), startedOn: IsoDate }),
)

/** The last item was accepted: the renewal is done (8.1). */
export const renewalAccepted = defineEvent(
  'renewal.renewal_accepted.v1',
  { zh: '更新改造验收完成', en: 'Renewal accepted' },
  Shape({
    ...programme,
    items: Type.Integer(),
    startedOn: IsoDate,
    acceptedOn: IsoDate,
    fileIds: Type.Array(Id),
  }),
)

/** The story of the renewal is published (8.5). */
export const storyPublished = defineEvent(
  'renewal.story_published.v1',
  { zh: '改造成果已公布：{title}', en: 'Story published: {title}' },
  Shape({
    ...programme,
    storyId: Id,
    title: Type.String(),
    publishedOn: IsoDate,
    fileIds: Type.Array(Id),
  }),
)
