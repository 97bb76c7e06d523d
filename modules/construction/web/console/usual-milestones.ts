/** The milestones that a phase begins with, until the project writes its own. */
export const usualMilestones = [
  { name: '开工', nameEn: 'Work begins' },
  { name: '基础完成', nameEn: 'Foundations' },
  { name: '主体封顶', nameEn: 'Topped out' },
  { name: '外立面完成', nameEn: 'Facade' },
  { name: '园林与公共部位', nameEn: 'Gardens and common parts' },
  { name: '竣工验收', nameEn: 'Completion accepted' },
  { name: '交付', nameEn: 'Delivery' },
] as const
