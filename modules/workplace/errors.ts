import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('workplace', {
  groupOnly: {
    status: 403,
    zh: '行为规范和素质模型由集团维护，请向集团提出修改建议。',
    en: 'The code and the model are kept by the group. Please propose your change to it.',
  },
  editionPending: {
    status: 409,
    zh: '第 {number} 版还没有发布，请先完成它。',
    en: 'Edition {number} is not published yet. Please finish that one first.',
  },
  notDraft: { status: 409, zh: '现在没有可以修改的草稿。', en: 'There is no draft that could be changed.' },
  notInReview: { status: 409, zh: '这一版没有送审。', en: 'Nobody asked for this edition to be read.' },
  ownEdition: {
    status: 403,
    zh: '自己写的内容请同事来发布。',
    en: 'Let a colleague publish what you wrote yourself.',
  },
  incomplete: {
    status: 409,
    zh: '每一条都要有中英文，编号不能重复，章节要对，才能送审。',
    en: 'Each line needs both languages, its own key and a fitting chapter before it is read.',
  },
  notInForce: {
    status: 409,
    zh: '这一版已经换了，请阅读现行的版本。',
    en: 'This edition is not in force any more. Please read the present one.',
  },
  unknownPerson: {
    status: 422,
    zh: '这位同事不在您的部门，或已离职，请重新选择。',
    en: 'This colleague is not one of your people, or has left. Please choose again.',
  },
  ownCheck: {
    status: 422,
    zh: '不能检查自己，请换一位同事。',
    en: 'Nobody checks himself. Please choose a colleague.',
  },
  unknownRule: {
    status: 422,
    zh: '“{rule}”不在现行的行为规范里，请刷新后再填。',
    en: '"{rule}" is not in the code in force. Please reload.',
  },
  dayAhead: {
    status: 422,
    zh: '日期还没有到，请填今天或以前。',
    en: 'That day has not come yet. Please give today or earlier.',
  },
  notYours: {
    status: 403,
    zh: '只有被检查的同事本人可以回应。',
    en: 'Only the person who was checked may answer.',
  },
  answered: {
    status: 409,
    zh: '您已经回应过了，每次检查回应一次。',
    en: 'You answered already; each check is answered once.',
  },
  answerOver: {
    status: 409,
    zh: '回应的期限是 {by}，已经过了。有话请当面和主管说。',
    en: 'The term for an answer ended on {by}. Please speak with your supervisor.',
  },
  measureDone: { status: 409, zh: '这项措施已经完成。', en: 'This measure is done already.' },
  periodThere: {
    status: 409,
    zh: '{node} 从 {from} 起的这一期已经开启。',
    en: 'The period of {node} from {from} is open already.',
  },
  noPeople: {
    status: 409,
    zh: '这里没有可以评价的同事。',
    en: 'There is nobody here who could be appraised.',
  },
  periodClosed: { status: 409, zh: '这一期评价已经结束。', en: 'This period of appraisal is closed.' },
  concluded: {
    status: 409,
    zh: '{name} 的评价双方已经确认，不能再换主管。',
    en: 'The appraisal of {name} is concluded; its supervisor stays.',
  },
  notConcluded: {
    status: 409,
    zh: '{name} 的评价还没有双方确认，确认以后才能打印。',
    en: 'The appraisal of {name} is not concluded yet; it can be printed once both agreed.',
  },
  cannotAppraise: {
    status: 422,
    zh: '这位同事在这里不带人，不能做主管。请选本公司或上级的负责人。',
    en: 'This colleague leads nobody here. Please choose somebody who leads this company or one above it.',
  },
  notNext: {
    status: 409,
    zh: '这份评价现在还不到这一步，或已经做过了。请刷新后看下一步。',
    en: 'This appraisal is not at that step, or past it. Please reload to see what comes next.',
  },
  ratingsMissing: {
    status: 422,
    zh: '还有 {count} 项素质没有评分。',
    en: '{count} qualities are not rated yet.',
  },
  exampleMissing: {
    status: 422,
    zh: '评 1、2、5 分的要写一个看到的例子，还缺 {count} 个。',
    en: 'A rating of 1, 2 or 5 needs an example that was seen; {count} are missing.',
  },
  unknownQuality: {
    status: 422,
    zh: '有的素质不在这一版模型里，请刷新。',
    en: 'Some qualities are not in this edition of the model. Please reload.',
  },
  nobodyToTrain: {
    status: 422,
    zh: '没有人等着这些培训，请选择参加的同事。',
    en: 'Nobody waits for this training. Please choose who takes part.',
  },
  trainingHeld: {
    status: 409,
    zh: '这次培训已经登记完成。',
    en: 'This training was entered as held already.',
  },
})
