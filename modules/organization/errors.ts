import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('organization', {
  wrongPlace: {
    status: 422,
    zh: '这一级组织不能放在所选的上级之下：集团之下设区域或城市公司，区域之下设城市公司，城市公司之下设项目公司。',
    en: 'This kind of node cannot stand there: regions or city companies under the group, city companies under a region, project companies under a city company.',
  },
  notACity: {
    status: 422,
    zh: '工作日和办公时间按城市设置，“{name}”不是城市公司，请在所属城市公司上设置。',
    en: 'Workdays and office hours are kept per city, and "{name}" is no city company. Please set them at its city company.',
  },
  stretchMisplaced: {
    status: 422,
    zh: '办公时间有一段不对，请按提示更正。',
    en: 'One stretch of the office hours is not right. Please correct it as marked.',
  },
  notACentre: {
    status: 422,
    zh: '“{name}”不是客户服务中心。请先把部门职能设为“客户服务中心”。',
    en: '"{name}" is no service centre. Please set the function of the department to "Service centre" first.',
  },
  noOwnCentre: {
    status: 409,
    zh: '“{name}”没有自己的设置，已经随上级组织。',
    en: '"{name}" has said nothing of its own; what the organization above says holds already.',
  },
  centreStands: {
    status: 409,
    zh: '“{name}”正作为客户服务中心使用，不能改职能。请先在“客户服务中心归谁”里换一个部门。',
    en: '"{name}" stands as the customer service centre, so its function stays. Please name another department as the centre first.',
  },
  onlyOneGroup: { status: 409, zh: '集团只能有一个。', en: 'There is only one group.' },
  codeTaken: {
    status: 409,
    zh: '编码“{code}”已被使用，请换一个。',
    en: 'The code "{code}" is taken. Please choose another.',
  },
  nameTaken: {
    status: 409,
    zh: '同一级下已有“{name}”，请换一个名称。',
    en: '"{name}" already exists at this place. Please choose another name.',
  },
  staffNumberTaken: {
    status: 409,
    zh: '工号“{staffNumber}”已被使用。',
    en: 'The staff number "{staffNumber}" is taken.',
  },
  departmentElsewhere: {
    status: 422,
    zh: '所选部门不属于这个组织，也不属于它的上级。',
    en: 'This department belongs neither to the node nor to a node above it.',
  },
  hasLeft: {
    status: 409,
    zh: '{name} 已离职，不能任职。请先办理返岗。',
    en: '{name} has left and cannot be appointed. Record the return first.',
  },
  alreadyLeft: { status: 409, zh: '{name} 已于 {leftOn} 离职。', en: '{name} already left on {leftOn}.' },
  notLeft: { status: 409, zh: '{name} 在职，无需办理返岗。', en: '{name} has not left.' },
  heldElsewhere: {
    status: 409,
    zh: '{name} 在您管辖之外还有任职，请由上级组织办理离职。',
    en: '{name} also holds posts outside your branch. Please ask the organization above to record the departure.',
  },
  alreadyHeld: {
    status: 409,
    zh: '{name} 在这段时间已担任此岗位。',
    en: '{name} already holds this post in that time.',
  },
  alreadyEnded: {
    status: 409,
    zh: '这项任职已于 {untilOn} 结束。',
    en: 'This appointment already ended on {untilOn}.',
  },
  endsBeforeItBegins: {
    status: 422,
    zh: '结束日期不能早于任职日期 {fromOn}。',
    en: 'It cannot end before it begins on {fromOn}.',
  },
  ownAppointment: {
    status: 403,
    zh: '不能给自己任职，请由他人办理。',
    en: 'Nobody appoints himself. Please ask a colleague.',
  },
  administratorsOnly: {
    status: 403,
    zh: '“系统管理员”岗位只能由该组织或其上级的系统管理员设立、任免。',
    en: 'Only a system administrator of the node, or above it, sets up, fills and empties posts of system administrators.',
  },
  lastAdministrator: {
    status: 409,
    zh: '这是集团最后一位系统管理员，请先任命接任者。',
    en: 'This is the last system administrator of the group. Please appoint a successor first.',
  },
  departureInFuture: {
    status: 422,
    zh: '离职日期不能晚于今天（{today}）。',
    en: 'The day of departure cannot lie after today ({today}).',
  },
})
