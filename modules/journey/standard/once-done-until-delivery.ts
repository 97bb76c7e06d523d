import type { InTwoLanguages } from '../standard-action.ts'

/** What customers read of an action of steps 1 to 4 once it is done, where that is not what they read before. */
export const onceDoneUntilDelivery: Record<string, InTwoLanguages> = {
  '1.1': {
    zh: '七个主题已向您逐一介绍：规划、户型、位置、价格与支出、配套、公司实力、物业服务。资料可随时下载。',
    en: 'We went through the seven topics with you: plan, home, location, cost, facilities, our company, property service. All papers can be downloaded.',
  },
  '1.2.1': {
    zh: '新发现的不利因素已补充公示，方向、距离和影响都写明了。',
    en: 'The factor found later now stands in the notices, with direction, distance and effect.',
  },
  '1.2.2': {
    zh: '可能影响居住的因素，我们已逐条向您说明，您随时可以再看。',
    en: 'We told you of everything near the site that may affect living there; you can read it again at any time.',
  },
  '1.3': {
    zh: '渠道卡已交给您：客服热线、接待前台、邮箱、在线留言、公开投诉论坛，任选其一。',
    en: 'You have the channel card: hotline, reception, e-mail, online form, or the public board.',
  },
  '1.8': {
    zh: '您对这次参观的感受，我们已听您说过并记下，谢谢您。',
    en: 'You told us how the visit was for you, and we noted it. Thank you.',
  },
  '1.9': {
    zh: '您的购房意向已登记，不收取任何费用，可随时撤回。',
    en: 'Your intention is registered. It costs nothing and can be withdrawn at any time.',
  },
  '2.1': {
    zh: '合同条款已用大白话逐条向您讲解，有不清楚的随时再问。',
    en: 'Every term was explained to you in plain words. Please ask again wherever something is unclear.',
  },
  '2.2': {
    zh: '需要准备的资料、时间和流程都列好了，按清单来就行。',
    en: 'What to bring, when and in what order: you have it as one list.',
  },
  '2.3': {
    zh: '陪同您的同事已经指定，从认购到签约都由同一个人办。',
    en: 'Your contact is named: one colleague stays with you from subscription to contract.',
  },
  '2.4': {
    zh: '全部沟通渠道和您的客服联系人，签约时已告诉您。',
    en: 'At signing we told you every channel and who your service contact is.',
  },
  '2.5': {
    zh: '本项目的签约方式、地点和停车，已告诉您。',
    en: 'We told you how this project signs, where, and where to park.',
  },
  '2.6': {
    zh: '三天退订期已结束。期内退订的，款项 7 个工作日内退回。',
    en: 'The three days are over. Whoever cancelled has the money back within 7 working days.',
  },
  '2.7': {
    zh: '临时管理规约已向您说明，您的书面承诺已存档。',
    en: 'The interim covenant was explained to you, and your written promise is on file.',
  },
  '2.8': {
    zh: '按揭的最新进度已更新，还差什么随时可查。',
    en: 'Where your loan stands was brought up to date; see at any time what is still missing.',
  },
  '2.9': { zh: '您的合同已完成登记备案。', en: 'Your contract has been filed with the authority.' },
  '2.10': {
    zh: '签约过程是否清楚、顺利，您的回答我们已原话记下，谢谢您。',
    en: 'You told us whether the signing was clear and smooth, and we noted your words. Thank you.',
  },
  '2.11': {
    zh: '签约前已请您查阅《商品房销售管理办法》和合同示范文本。',
    en: 'Before signing you were shown the Sales Measures and the model contract.',
  },
  '3.1': {
    zh: '本期工程进展已发给您：照片、节点进度和预计交付时间。',
    en: 'You received the progress bulletin: photos, milestones and the expected delivery.',
  },
  '3.2': {
    zh: '变更已书面通知您，内容、图纸和答复方式都在通知里；收到后 15 日内可以答复。',
    en: 'The change was sent to you in writing, with drawings and how to answer within 15 days of receipt.',
  },
  '3.3': {
    zh: '您在交付前到工地看过自己的家，谢谢您来。',
    en: 'You walked through your home on site before delivery. Thank you for coming.',
  },
  '3.4': {
    zh: '客户关系专员已与您联系过，您关心的事我们记下了。',
    en: 'Your customer-relations contact has been in touch, and what is on your mind is noted.',
  },
  '3.6': {
    zh: '开放日您提的每个问题都已逐条答复，交付前整改。',
    en: 'Every point you raised has been answered and is put right before delivery.',
  },
  '3.8': {
    zh: '您的房屋已逐户验收，验收单供您查阅。',
    en: 'Your home was checked on its own; the sheet is here for you.',
  },
  '3.9': {
    zh: '交付时间变化的原因和新的日期，已书面告诉您。我们为此致歉。',
    en: 'We wrote to you with the reason for the change and the new delivery date. We apologise.',
  },
  '4.1': {
    zh: '交房通知已书面发给您，时间、地点、所需资料和费用都在里面。',
    en: 'You have the written notice: when, where, what to bring and what it costs.',
  },
  '4.2': {
    zh: '我们陪您验了房，发现的问题已逐条登记，整改进度随时可查。',
    en: 'We inspected the home with you. Every point found is listed, with its state.',
  },
  '4.3': {
    zh: '每一项费用的依据、期间和收取方，已向您说明。',
    en: 'For each charge we explained its basis, its period and who receives it.',
  },
  '4.4': { zh: '入伙手续已在一个窗口全部办完。', en: 'All formalities were done at one window.' },
  '4.5': {
    zh: '装修须知、申报表格和住户手册已交给您，开工前请先看看。',
    en: 'You have the fit-out rules, the forms and the home handbook. Please read them before works begin.',
  },
  '4.7': {
    zh: '投诉指引已交给您：不满意时怎么找我们、多久答复、谁来负责，都写在里面。',
    en: 'You have the guide: how to complain, how soon we answer and who answers for it.',
  },
  '4.8': {
    zh: '《住宅质量保证书》和《住宅使用说明书》已交给您，也可在此查阅。',
    en: 'The quality guarantee and the user manual are yours, and can be read here.',
  },
  '4.9': {
    zh: '实测面积报告、承接查验结果和共用设施设备清单，交付时已向您公示。',
    en: 'At the handover you were shown the measured-area report, the takeover results and the list of shared facilities.',
  },
  '4.10': {
    zh: '登记的问题已修好，并请您复验过。',
    en: 'What was listed has been repaired, and you checked it again.',
  },
  '4.10.1': {
    zh: '您提的每一条都已书面答复；修好并请您复验之后，再约交付时间。',
    en: 'Every point you raised has been answered in writing; the handover is arranged anew after repair and your re-inspection.',
  },
  '4.11': {
    zh: '交付后我们已来电，您的感受和评价都记下了，谢谢您。',
    en: 'We called after the handover and noted how it went for you. Thank you.',
  },
  '4.12': {
    zh: '实测面积与合同面积的差额已结算，结算单在此。',
    en: 'The difference between measured and contract area is settled; the statement is here.',
  },
  '4.13': {
    zh: '专项维修资金已缴存，金额、依据和凭证已告诉您。',
    en: 'The maintenance fund is paid in; you were told amount and basis and have the receipt.',
  },
  '4.14': {
    zh: '钥匙已签收，水电气表读数和住户登记留了一份给您。',
    en: 'The keys are signed for; you have a copy of the meter readings and the register.',
  },
}
