import type { PreparedStep } from '#modules/knowledge/index.ts'

export interface DemoPlan {
  titleZh: string
  titleEn: string
  bodyZh: string
  bodyEn: string
  topics: readonly string[]
  steps: PreparedStep[]
  uses: number
}

const step = (
  performer: PreparedStep['performer'],
  days: number,
  whatZh: string,
  whatEn: string,
): PreparedStep => ({ performer, days, whatZh, whatEn })

/** What is thought out before it happens again (S1-47). */
export const preparedPlans: readonly DemoPlan[] = [
  {
    titleZh: '交付延期',
    titleEn: 'Late delivery',
    topics: ['delivery.delay'],
    uses: 3,
    bodyZh:
      '交付要晚了，先向您道歉。我们会在三天内书面告诉您原因和新的日期，并逐户说明合同里约定的违约金怎么算、什么时候到账。等待期间每两周告诉您一次工程进展。',
    bodyEn:
      'Delivery will be late, and we are sorry. Within three days you have the reason and the new date in writing, and for each home how the agreed damages are counted and paid. Until then you hear of the building every two weeks.',
    steps: [
      step('projectManager', 3, '书面告知原因与新日期', 'Tell the reason and the new date in writing'),
      step('legal', 5, '按合同核算违约金', 'Count the damages by contract'),
      step('customerRelations', 7, '逐户电话说明并记录意见', 'Call each home and note what is said'),
      step('financeClerk', 30, '违约金支付到账', 'Pay the damages'),
    ],
  },
  {
    titleZh: '整栋或同一立面渗漏',
    titleEn: 'A whole stack leaks',
    topics: ['quality.leak', 'quality.repeated'],
    uses: 7,
    bodyZh:
      '这不是一户的问题，我们按整栋来修：先找准渗点，再整体返修，最后一起淋水复验。每做完一步都告诉您，室内损坏由我们一并修好。',
    bodyEn:
      'This is not the matter of one home, so the whole stack is repaired: find the leaks, mend all of it, test it together. You hear of every step, and we make good what was damaged inside.',
    steps: [
      step('steward', 1, '逐户登记渗漏位置并拍照', 'Note and photograph every leak, home by home'),
      step('engineering', 5, '淋水试验，标出渗点', 'Water test, mark the leaks'),
      step('engineering', 20, '整体返修防水', 'Mend the waterproofing as a whole'),
      step('engineering', 35, '淋水复验并请业主查看', 'Test again with the owners present'),
      step('propertyManager', 40, '修复室内损坏', 'Make good the damage inside'),
    ],
  },
  {
    titleZh: '交付标准群诉',
    titleEn: 'Group complaint about the standard of delivery',
    topics: ['delivery.standard', 'sales.promise'],
    uses: 2,
    bodyZh:
      '这件事有多位业主反映，我们统一核实、统一答复。五天内逐户核对合同与销售资料，承诺过的照办，没有写明的给出方案，由专人上门说明。',
    bodyEn:
      'Several owners asked, so all are answered alike. Within five days contracts and sales papers are checked home by home: what was promised is done, and where nothing was written you get an offer, explained in person.',
    steps: [
      step('customerRelations', 2, '登记反映的业主，指定联系人', 'List the owners and name one contact'),
      step('legal', 5, '核对合同附件与销售资料', 'Check contracts and sales papers'),
      step('design', 7, '出补装或补偿方案', 'Draw up what is fitted or offered instead'),
      step('cityManager', 10, '定稿统一口径与预算', 'Settle the answer and its budget'),
      step('customerRelations', 14, '逐户上门说明', 'Explain it at every home'),
    ],
  },
  {
    titleZh: '个人信息泄露',
    titleEn: 'Personal data leaked',
    topics: ['privacy'],
    uses: 1,
    bodyZh:
      '您的信息被别人拿到，我们马上查，三天内告诉您查到了什么、可能有什么影响、我们做了哪些补救。查清是我们的责任，我们承担。',
    bodyEn:
      'Somebody got hold of your data. We look into it at once and tell you within three days what we found, what it may mean and what we did. What is our fault we answer for.',
    steps: [
      step('customerRelations', 0, '停用可疑的导出与共享', 'Stop the exports and shares in doubt'),
      step('legal', 1, '评估影响，依法报告并通知本人', 'Judge the effect; report and notify as the law asks'),
      step('customerRelations', 3, '告诉客户调查结果', 'Tell the customer what was found'),
      step('cityManager', 15, '追责并整改，复核权限', 'Hold to account, mend, check who may see what'),
    ],
  },
  {
    titleZh: '燃气报警',
    titleEn: 'Gas alarm',
    topics: ['facility.gas', 'safety'],
    uses: 4,
    bodyZh:
      '请先开窗、关阀、不碰开关，到室外等我们。管家五分钟内到，燃气公司我们来联系，确认安全后陪您回家。',
    bodyEn:
      'Please open the windows, close the valve, touch no switch and wait outside. The steward is with you in five minutes; we call the gas company and bring you home once it is safe.',
    steps: [
      step(
        'controlRoomOperator',
        0,
        '通知管家与燃气公司，疏散同层',
        'Call steward and gas company, clear the floor',
      ),
      step('steward', 0, '五分钟到场，设警示标志', 'On site in five minutes, put up the sign'),
      step('engineering', 1, '查明漏点并修复，出具检测记录', 'Find and mend the leak, with a record'),
      step('steward', 3, '回访住户并检查同栋报警器', 'Call on the home, check the alarms of the building'),
    ],
  },
  {
    titleZh: '电梯困人与反复停梯',
    titleEn: 'People trapped, a lift that keeps stopping',
    topics: ['facility.lift'],
    uses: 5,
    bodyZh:
      '让您受惊了。我们先把人安全接出来，再查这部梯为什么反复停。三天内告诉您原因和修好的日期，期间安排专人帮老人和孩子上下楼。',
    bodyEn:
      'We are sorry for the fright. People come out safely first; then we find out why this lift keeps stopping. Within three days you know the cause and the date, and somebody helps the old and the young with the stairs.',
    steps: [
      step('controlRoomOperator', 0, '安抚并通知维保到场', 'Calm those inside, call the maintenance firm'),
      step('propertyManager', 1, '停梯检查，张贴告示', 'Stop and inspect the lift, put up a notice'),
      step('engineering', 3, '查明原因，定维修方案', 'Find the cause, settle the repair'),
      step('propertyManager', 10, '修好并请住户代表试乘', 'Mend it and ride it with residents'),
    ],
  },
]
