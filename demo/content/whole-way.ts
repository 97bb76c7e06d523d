import { addDays, addMonths } from '#platform/calendar/index.ts'

/** Who has gone the whole way from the first visit to the check after a year (domain.md 6.8-1). */
export const companion = { name: '祝安然', phone: '13900002026', identityNumber: '440311198811045020' }

/** Where she looked first, before she chose a home that is ready sooner. */
export const lookedFirst = 'SXF'

/** The days of her way; the first year in the home is over by a few days. */
export function daysOfWay(today: string) {
  const movedInOn = addDays(addMonths(today, -12), -6)
  const deliveredOn = addDays(movedInOn, -48)
  const signedOn = addMonths(deliveredOn, -9)
  return {
    firstVisitOn: addDays(signedOn, -40),
    turnedOn: addDays(signedOn, -31),
    visitedOn: addDays(signedOn, -30),
    subscribedOn: addDays(signedOn, -6),
    signedOn,
    answeredOn: addDays(signedOn, 2),
    appliedOn: addDays(signedOn, 3),
    filedOn: addDays(signedOn, 12),
    approvedOn: addDays(signedOn, 21),
    paidOn: addDays(signedOn, 38),
    delayedOn: addDays(deliveredOn, -61),
    openDayOn: addDays(deliveredOn, -28),
    plannedOn: addDays(deliveredOn, -9),
    deliveredOn,
    movedInOn,
  }
}

/** What was written down of single actions; everything else says that it was done by the guide. */
export const wordsOfDeeds: Readonly<Record<string, string>> = {
  '1.1': '七个主题逐一讲解，客户最关心早日入住和小学距离。',
  '1.2.2': '逐条说明东侧道路与变电站的距离，客户在平板上签字。',
  '1.3': '渠道卡当面交付，现场试拨热线，两声接通。',
  '2.2': '资料清单、签约地点与联系人已发微信，客户确认。',
  '2.6': '告知 72 小时内可无理由退订，客户表示不退订。',
  '3.4': '电话问候，客户关心景观进度，已发现场照片。',
  '3.6': '开放日提出窗框划痕，三天内更换并发照片。',
  '3.9': '雨季影响园林，交付顺延九天，书面告知原因与新日期。',
  '4.1': '交付前十天来电，约定上午九点，提醒带证件。',
  '5.1': '信任公司，邻里和气；希望地库增加照明。',
  '5.2': '逐间询问，次卫地漏返味，当天安排维修并复核。',
  '5.5': '一切顺利，网络已通，孩子喜欢楼下的游乐场。',
  '6.4': '客户大使上门问候，带去一盆绿萝，无新的需要。',
}
