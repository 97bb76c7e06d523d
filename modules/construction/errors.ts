import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('construction', {
  alreadySent: {
    status: 409,
    zh: '“{title}”已于 {sentOn} 发出，不能再修改。需要更正请发更正版。',
    en: '"{title}" was sent on {sentOn} and cannot be changed. Send a corrected one instead.',
  },
  noPhotos: {
    status: 422,
    zh: '进展通报要有现场照片。请先加上照片再发送。',
    en: 'A progress bulletin shows the site. Please add photos before sending.',
  },
  nobody: {
    status: 422,
    zh: '这个范围内没有已签约、未交付的业主，没有可发送的对象。',
    en: 'Nobody in this choice has a contract and waits for delivery, so there is nobody to tell.',
  },
  correctedAlready: {
    status: 409,
    zh: '“{title}”已经更正过，请更正最新的一版。',
    en: '"{title}" was corrected already. Please correct the newest edition.',
  },
  notSent: {
    status: 409,
    zh: '“{title}”还没有发出。',
    en: '"{title}" has not been sent yet.',
  },
  wrongPhase: {
    status: 422,
    zh: '这一期不属于这个项目，请重新选择。',
    en: 'This phase does not belong to the project. Please choose again.',
  },
})
