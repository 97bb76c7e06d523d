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
    zh: '户型图还不能用：房间须在图内，互不重叠，名称齐全且各不相同。',
    en: 'The plan cannot be used yet: rooms lie within it, none over another, each with a name of its own.',
  },
  homeCodeTaken: {
    status: 409,
    zh: '房号“{homeCode}”已存在。',
    en: 'The home code "{homeCode}" already exists.',
  },
  endsInFuture: {
    status: 422,
    zh: '停用日期不能晚于今天（{today}）。',
    en: 'The last day cannot lie after today ({today}).',
  },
  deliveredInFuture: {
    status: 422,
    zh: '交付日期不能晚于今天（{today}）。',
    en: 'The delivery date cannot lie after today ({today}).',
  },
})
