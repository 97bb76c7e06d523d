import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('customers', {
  invalidPerson: {
    status: 422,
    zh: '客户资料有 {count} 处需要更正，请按提示修改后再提交。',
    en: '{count} part(s) of the customer data need correction. Please follow the hints and submit again.',
  },
  noLeaveToQuote: {
    status: 422,
    zh: '客户没有同意引用原话，请把原话写进记录，或先征得同意。',
    en: 'The customer gave no leave to be quoted. Please leave the quotes out, or ask first.',
  },
  correctedAlready: {
    status: 409,
    zh: '这次访谈已经有更正，请刷新后在最新的记录上更正。',
    en: 'This interview was corrected already. Please reload and correct the latest record.',
  },
  stepByStep: {
    status: 409,
    zh: '五步要一步一步来：请先为第 {next} 步记下依据。',
    en: 'The five steps are taken one by one: please prove step {next} first.',
  },
  notYet: {
    status: 422,
    zh: '{onDay} 还没有到，请填发生的那一天。',
    en: '{onDay} is still to come. Please enter the day on which it happened.',
  },
  unknownHome: {
    status: 422,
    zh: '没有找到这套房，或它不在您负责的项目里。',
    en: 'This home does not exist, or it lies outside your projects.',
  },
  endsBeforeStart: {
    status: 422,
    zh: '结束日期 {untilOn} 早于开始日期 {fromOn}，请更正日期。',
    en: 'The end {untilOn} lies before the start {fromOn}. Please correct the date.',
  },
  alreadyEnded: {
    status: 409,
    zh: '这项关系已于 {untilOn} 结束，无需再次结束。',
    en: 'This relation ended on {untilOn} already.',
  },
  leaseNeeded: {
    status: 422,
    zh: '登记租户要写明租期的起止日期。',
    en: 'A tenant is registered with the first and the last day of the lease.',
  },
  noTenant: {
    status: 409,
    zh: '只有租户有租期。请核对这个人的身份；要登记租户，请用“登记住户”。',
    en: 'Only a tenant has a lease. Please check how this person holds the home; enter a tenant with “Add a resident”.',
  },
  noOwnerYet: {
    status: 409,
    zh: '这套房还没有登记业主，请先登记业主。',
    en: 'This home has no registered owner yet. Please register the owner first.',
  },
  reasonNeeded: {
    status: 422,
    zh: '查看完整信息要写明用途，至少 4 个字。',
    en: 'To see hidden data, state what it is needed for in at least 4 characters.',
  },
  consentNeeded: {
    status: 409,
    zh: '客户还没有同意“{zh}”，请先征得同意并登记。',
    en: 'The customer has not agreed to "{en}" yet. Please ask for and record the consent first.',
  },
  alreadyMerged: {
    status: 409,
    zh: '“{name}”的档案已并入另一份档案，请打开那份档案再操作。',
    en: 'The file of {name} was merged into another one already. Please open that file.',
  },
  mergeWithItself: {
    status: 422,
    zh: '请选择两份不同的档案来合并。',
    en: 'Please choose two different files to merge.',
  },
  mergeAlreadyUndone: {
    status: 409,
    zh: '这次合并已经撤销过了。',
    en: 'This merge was undone already.',
  },
  laterMergeStands: {
    status: 409,
    zh: '保留的档案后来又被并入另一份档案，请先撤销那次合并。',
    en: 'The surviving file was merged again later. Please undo that merge first.',
  },
  outdatedText: {
    status: 409,
    zh: '同意书已有新版本（第 {version} 版），请阅读新版后再确认。',
    en: 'There is a newer wording (version {version}). Please read it and confirm again.',
  },
  alreadyDecided: {
    status: 409,
    zh: '这组疑似重复已有人处理。',
    en: 'Somebody has dealt with this pair already.',
  },
  licenceExpired: {
    status: 422,
    zh: '营业执照已于 {validUntil} 到期，核验不能通过。',
    en: 'The business licence expired on {validUntil}; the check cannot pass.',
  },
  checkAlreadyDone: {
    status: 409,
    zh: '这家租户的资质已核验，不能再次核验。',
    en: 'This company was checked already.',
  },
})

/** An end that lies before its start, beside the field that says the end. */
export const endsTooEarly = (field: 'untilOn' | 'leaseUntil', untilOn: string, fromOn: string) =>
  refusals.endsBeforeStart(
    { untilOn, fromOn },
    { fields: [{ path: `body.${field}`, zh: `不能早于 ${fromOn}`, en: `Not before ${fromOn}` }] },
  )

/** A tenant without the term of the lease, beside the days that are missing. */
export const leaseLacks = (lease: { leaseFrom?: unknown; leaseUntil?: unknown }) =>
  refusals.leaseNeeded(
    {},
    {
      fields: (['leaseFrom', 'leaseUntil'] as const)
        .filter((field) => !lease[field])
        .map((field) => ({ path: `body.${field}`, zh: '租户必填', en: 'Needed for a tenant' })),
    },
  )
