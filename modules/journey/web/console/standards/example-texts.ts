import { defineTexts } from '#design/texts.ts'

/** Words of the plan of an example home. */
export const exampleTexts = defineTexts({
  zh: {
    hint: '用一户试排，看这一版会排出哪些动作，与现行版本的差别已标出。不会写入任何数据。',
    by: '按什么试排',
    byHome: '真实房屋',
    byDays: '填写日期',
    home: '房屋',
    signedOn: '签约',
    plannedDeliveryOn: '约定交付',
    deliveredOn: '实际交付',
    movedInOn: '入住',
    onlyDifferent: '只看有差别的',
    whats: { same: '', added: '新增', removed: '不再排', moved: '改期', changed: '内容有改' },
    count: (all: number, different: number) => `共 ${all} 项，${different} 项与现行版本不同`,
    none: '这些日期还排不出动作',
    noneHint: '请再填一个日期，例如签约日。',
    noDifference: '这一户的日程与现行版本没有差别',
    until: '至',
    choose: '请选择一户，或改填日期',
  },
  en: {
    hint: 'Try this version on a home: what it would plan, with the differences from the version in force. Nothing is written.',
    by: 'Tried on',
    byHome: 'A real home',
    byDays: 'Days',
    home: 'Home',
    signedOn: 'Signed',
    plannedDeliveryOn: 'Planned delivery',
    deliveredOn: 'Delivered',
    movedInOn: 'Moved in',
    onlyDifferent: 'Only what differs',
    whats: { same: '', added: 'New', removed: 'No longer', moved: 'Other day', changed: 'Other content' },
    count: (all: number, different: number) =>
      `${all} in all, ${different} other than in the version in force`,
    none: 'These days plan nothing yet',
    noneHint: 'Enter another day, such as the signing.',
    noDifference: 'The plan of this home does not differ from the version in force',
    until: 'to',
    choose: 'Choose a home, or enter days',
  },
})
