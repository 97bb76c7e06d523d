import { defineRefusals } from '#platform/errors/index.ts'

/** Refusals of whoever writes, looks at and publishes versions of the standard. */
export const standardRefusals = defineRefusals('journey', {
  draftExists: {
    status: 409,
    zh: '这一级已有第 {number} 版在修改（{by}），请在那一版上继续，或先撤回它。',
    en: 'Version {number} of this level is being written already ({by}). Please go on with it, or withdraw it first.',
  },
  notDraft: {
    status: 409,
    zh: '第 {number} 版已不是草稿，不能修改。已发布的版本不再改动，请另起一版；送审中的请先退回。',
    en: 'Version {number} is no longer a draft. A published version never changes: start a new one. One in review must be sent back first.',
  },
  notInReview: {
    status: 409,
    zh: '第 {number} 版没有在送审，请刷新后再试。',
    en: 'Version {number} is not in review. Please reload.',
  },
  fourEyes: {
    status: 409,
    zh: '送审人不能自己发布，请另一位有发布权限的同事复核。系统管理员也一样。',
    en: 'Whoever asked for the review may not publish. Please ask a second colleague; this holds for system administrators too.',
  },
  beyondLimits: {
    status: 422,
    zh: '超出了上级标准允许的范围，共 {count} 处：{zh}',
    en: 'This goes beyond what the standard above allows, in {count} place(s): {en}',
  },
  keyTaken: {
    status: 422,
    zh: '编号 {key} 已被另一项动作使用或用过，请换一个。',
    en: 'The key {key} belongs, or belonged, to another action. Please choose another.',
  },
  nothingChanged: {
    status: 409,
    zh: '这一版与现行版本没有差别，无需送审。',
    en: 'This version does not differ from the one in force; there is nothing to look at.',
  },
  nothingToRetire: {
    status: 409,
    zh: '这一级没有自己的现行标准，本来就沿用上级的。',
    en: 'This level has no standard of its own in force; the one above applies already.',
  },
  saysNothing: {
    status: 409,
    zh: '这一版是停用本级标准、改为沿用上级，不能再写内容。要写内容，请先撤回它。',
    en: 'This version gives the level’s own standard up and says nothing of its own. Withdraw it first to write one.',
  },
  nothingDelivered: {
    status: 409,
    zh: '现行标准已与产品自带的标准一致。',
    en: 'The standard in force is the delivered one already.',
  },
  nothingToMove: {
    status: 409,
    zh: '这里的旅程都已在现行版本上，无需迁移。',
    en: 'All journeys here are on the version in force already.',
  },
  moveUnderWay: {
    status: 409,
    zh: '这里已有一次迁移在进行（{by}），请等它完成或先取消它。',
    en: 'A move is under way here ({by}). Please wait for it, or cancel it first.',
  },
  moveNotReady: {
    status: 409,
    zh: '这次迁移现在不能这样做，请刷新后再试。',
    en: 'This cannot be done with the move now. Please reload.',
  },
})
