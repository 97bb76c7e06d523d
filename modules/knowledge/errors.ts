import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('knowledge', {
  groupOnly: {
    status: 403,
    zh: '全集团通用的内容由集团维护。您可以为自己的项目单独写一份。',
    en: 'What holds for the whole group is kept by the group. You may write one for your own project.',
  },
  editionPending: {
    status: 409,
    zh: '第 {number} 版还没有发布，请先完成它。',
    en: 'Edition {number} is not published yet. Please finish that one first.',
  },
  notDraft: {
    status: 409,
    zh: '这一版不是草稿，不能修改。',
    en: 'This edition is no draft and cannot be changed.',
  },
  notInReview: { status: 409, zh: '这一版没有送审。', en: 'Nobody asked for this edition to be read.' },
  ownEdition: {
    status: 403,
    zh: '自己写的内容请同事来发布。',
    en: 'Let a colleague publish what you wrote yourself.',
  },
  incomplete: {
    status: 409,
    zh: '中英文的标题和正文都要写好，预案还要有步骤，才能送审。',
    en: 'Title and words are needed in both languages, and a prepared plan has steps, before it is read.',
  },
  phraseTaken: {
    status: 409,
    zh: '“{phrase}”已经在词表里，请直接修改那一条。',
    en: '"{phrase}" is in the list already. Please change that line.',
  },
  onlyOne: {
    status: 409,
    zh: '语言规范和服务信条全公司各只有一份，请直接修订。',
    en: 'There is one tone guide and one creed for the house. Please write the next edition.',
  },
})
