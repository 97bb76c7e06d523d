import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('estate', {
  wrongNode: {
    status: 422,
    zh: '项目要归在城市公司或项目公司之下。',
    en: 'A project belongs to a city company or a project company.',
  },
  codeTaken: {
    status: 409,
    zh: '项目编码“{code}”在该城市已被使用。',
    en: 'The project code "{code}" is taken in this city.',
  },
  codeInUse: {
    status: 409,
    zh: '已有房号使用这个项目编码，不能再改编码。',
    en: 'Homes already carry this project code, so it cannot be changed.',
  },
  nameTaken: {
    status: 409,
    zh: '已有“{name}”，请换一个名称或编号。',
    en: '"{name}" already exists. Please choose another.',
  },
  planUnsound: {
    status: 422,
    zh: '户型图里的房间重名，或超出了图的边界。',
    en: 'Rooms of the plan share a key or reach beyond it.',
  },
  homeCodeTaken: {
    status: 409,
    zh: '房号“{homeCode}”已存在。',
    en: 'The home code "{homeCode}" already exists.',
  },
  deliveredInFuture: {
    status: 422,
    zh: '交付日期不能晚于今天（{today}）。',
    en: 'The delivery date cannot lie after today ({today}).',
  },
})
