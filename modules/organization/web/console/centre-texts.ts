import { defineTexts } from '#design/texts.ts'

export const centreTexts = defineTexts({
  zh: {
    title: '客户服务中心归谁',
    sides: { developer: '归开发公司', property: '归物业公司' },
    effects: {
      developer: '开发事项（工程、设计、营销、按揭、财务等）来件后直接由客户服务中心处理，不绕道物业公司。',
      property: '开发事项经物业公司的客户服务中心转交开发公司，转给谁、用了多久都会记录。',
    },
    unsaid: '还没有说明客户服务中心归谁：来件照原来的方式分派，也不计入“开发事项”统计。',
    noDepartment: '先在上面的“部门”里设一个职能为“客户服务中心”的部门。',
    centre: '客户服务中心',
    belongs: '归属',
    from: '设置于',
    here: '本级设置',
    inherited: (node: string) => `随${node}`,
    since: '起自',
    by: '设置人',
    reason: '原因',
    reasonHint: '以后的人会看到，例如：开发事项绕道物业公司，客户等得太久。',
    set: '在本级设置',
    change: '调整归属',
    leave: '随上级设置',
    leaving: (node: string) => `${node}不再单独设置，从现在起随上级组织。已受理的个案不变。`,
    save: '保存',
    history: '历次设置',
    left: '随上级组织',
    fromNow: '从保存起对新来件生效，已受理的个案不变。',
  },
  en: {
    title: 'Where the service centre sits',
    sides: { developer: 'With the developer', property: 'With the property company' },
    effects: {
      developer:
        'Matters for the developer (engineering, design, marketing, mortgage, finance) go straight to the service centre, without the detour over the property company.',
      property:
        'Matters for the developer pass through the centre of the property company; to whom they went and how long it took is recorded.',
    },
    unsaid:
      'Nobody has said where the service centre sits: cases go as before and are not counted among the matters for the developer.',
    noDepartment: 'First open a department with the function “Service centre” above.',
    centre: 'Service centre',
    belongs: 'Belongs',
    from: 'Said at',
    here: 'this node',
    inherited: (node: string) => `as ${node} says`,
    since: 'Since',
    by: 'Said by',
    reason: 'Reason',
    reasonHint: 'For those who come later, for example: the detour made customers wait too long.',
    set: 'Say it for this node',
    change: 'Change',
    leave: 'Leave it to the node above',
    leaving: (node: string) =>
      `${node} says nothing of its own any longer and follows the node above from now on. Cases already taken in stay as they are.`,
    save: 'Save',
    history: 'What was said before',
    left: 'As the node above says',
    fromNow: 'Holds for what comes in from now on; cases already taken in stay as they are.',
  },
})
