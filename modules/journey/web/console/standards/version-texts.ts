import { defineTexts } from '#design/texts.ts'

/** Words of one version of the standard: its facts, its actions, its way to being published. */
export const versionTexts = defineTexts({
  zh: {
    back: '标准的版本',
    draftedBy: '起草',
    reviewAskedBy: '送审',
    publishedBy: '发布',
    extends: '依据',
    before: '与上一版相比',
    differences: (added: number, removed: number, changed: number) =>
      added + removed + changed === 0
        ? '没有差别'
        : [added && `新增 ${added}`, removed && `去掉 ${removed}`, changed && `改动 ${changed}`]
            .filter(Boolean)
            .join('、'),
    note: '送审说明',
    sentBack: (by: string) => `${by} 退回`,
    actions: '标准动作',
    preview: '试排一户',
    parts: '这一版',
    steps: '步骤',
    noActions: '这一步没有标准动作',
    edit: '修改',
    look: '查看',
    add: '增加动作',
    standings: {
      own: '',
      inherited: '沿用上级',
      changed: '本级改动',
      added: '本级增加',
      off: '本级停用',
    },
    switchOff: '停用',
    switchOffSure: '这项动作在本级不再排入新的服务旅程。发布前随时可以恢复。',
    takeBack: { own: '去掉', inherited: '', changed: '恢复上级', added: '去掉', off: '恢复' },
    takeBackSure: {
      own: '新版里不再有这项动作；已经办过的和留下的证据都在。',
      inherited: '',
      changed: '本级的改动会去掉，重新沿用上级的规定。',
      added: '本级增加的这项动作会从草稿里去掉。',
      off: '这项动作会重新沿用上级的规定。',
    },
    draftNext: '写好后送审',
    draftBy: '起草人',
    askForReview: '送审',
    askHint: '送审后不能再改；另一位有发布权限的同事复核后发布，或退回给您。',
    noteLabel: '给复核人的说明',
    reviewNext: '等待第二位同事复核',
    reviewBy: (by: string) => `${by} 送审`,
    publish: '发布',
    publishSure:
      '发布后立即生效：此后开始的服务旅程按这一版；进行中的旅程仍按原来的版本，可以之后预览并迁移。发布后不能再改。',
    sendBack: '退回修改',
    reason: '退回的理由',
    fourEyes: '送审人不能自己发布，请另一位有发布权限的同事来办。',
    withdraw: '撤回草稿',
    withdrawSure: '草稿会被删除，不能恢复。现行标准不受影响。',
    newerAbove: (number: number) => `上级已发布第 ${number} 版`,
    rebase: '改为依据它',
    rebaseSure: '本级的改动会放到上级的新版之上。超出新版允许范围的，送审时会逐条指出。',
    published: '已在执行',
    publishedHint: '已发布的版本不再改动。要修改，请起草新版。',
    saved: '已保存',
  },
  en: {
    back: 'Versions of the standard',
    draftedBy: 'Drafted',
    reviewAskedBy: 'Review asked',
    publishedBy: 'Published',
    extends: 'Stands on',
    before: 'Against the version before',
    differences: (added: number, removed: number, changed: number) =>
      added + removed + changed === 0
        ? 'No difference'
        : [added && `${added} added`, removed && `${removed} removed`, changed && `${changed} changed`]
            .filter(Boolean)
            .join(', '),
    note: 'Note for the review',
    sentBack: (by: string) => `Sent back by ${by}`,
    actions: 'Actions',
    preview: 'Try it on a home',
    parts: 'This version',
    steps: 'Steps',
    noActions: 'This step has no actions',
    edit: 'Change',
    look: 'See',
    add: 'Add an action',
    standings: {
      own: '',
      inherited: 'As above',
      changed: 'Changed here',
      added: 'Added here',
      off: 'Switched off here',
    },
    switchOff: 'Switch off',
    switchOffSure:
      'This action will no longer be planned for new journeys at this level. Until the draft is published you can bring it back.',
    takeBack: {
      own: 'Take out',
      inherited: '',
      changed: 'As above again',
      added: 'Take out',
      off: 'Bring back',
    },
    takeBackSure: {
      own: 'The new version will not have this action. What was done and its evidence stay.',
      inherited: '',
      changed: 'What this level changed falls away; the action is again as the level above says.',
      added: 'The action that this level added falls away from the draft.',
      off: 'The action is again as the level above says.',
    },
    draftNext: 'Ask for the review when it is written',
    draftBy: 'Whoever writes it',
    askForReview: 'Ask for review',
    askHint:
      'It cannot be changed while in review. A second colleague who may publish looks at it, and publishes it or sends it back.',
    noteLabel: 'A word to the reviewer',
    reviewNext: 'A second colleague looks at it',
    reviewBy: (by: string) => `Review asked by ${by}`,
    publish: 'Publish',
    publishSure:
      'It is in force at once: journeys that begin from now on follow it. Running ones stay on theirs until somebody looks at a move and confirms it. A published version never changes.',
    sendBack: 'Send back',
    reason: 'The reason',
    fourEyes: 'Whoever asked for the review may not publish. Please ask a second colleague.',
    withdraw: 'Withdraw the draft',
    withdrawSure: 'The draft will be removed for good. What is in force stays.',
    newerAbove: (number: number) => `The level above has published version ${number}`,
    rebase: 'Stand on that one',
    rebaseSure:
      'What this level changed is put on top of the newer version. What goes beyond its limits is said one by one when you ask for the review.',
    published: 'In force',
    publishedHint: 'A published version never changes. Start a new one to change the standard.',
    saved: 'Saved',
  },
})
