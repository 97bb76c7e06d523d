/** Twelve points at the inspection, five repaired, and the owner does not sign (domain.md 6.8-4). */
export const refusal = {
  project: 'YHW',
  /** When the owner came for the keys; the inspection was fifteen days before. */
  daysAgo: 12,
  inspectedDaysAgo: 27,
  found:
    '验房单共十二项：入户门锁合页松、厨房推拉门刮地、主卫地漏返水、次卫淋浴房密封条脱落、客厅东墙裂缝、北卧窗框渗水、南卧木地板起拱、阳台栏杆松动、空调孔未封、插座无电、踢脚线开胶、可视对讲无声。',
  reason: '验房单上写的十二项问题，只修了五项就请我签字。其余七项修好、复验合格以后再签收。',
  repaired:
    '已修复五项：门锁合页、推拉门、插座、踢脚线、可视对讲，附整改单。其余七项：渗水和裂缝等材料，栏杆与地漏本周返工。',
  answer: '已将七项整改期限逐条写明并送达，法务已看过；业主同意整改完成后再约时间复验。',
}
