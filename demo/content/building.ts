/** What buyers of a project that is being built were told, counted in days before the present. */
export const milestones = [
  { name: '开工', nameEn: 'Work begins', planned: -560, reached: -558 },
  { name: '基础完成', nameEn: 'Foundations', planned: -430, reached: -421 },
  { name: '主体封顶', nameEn: 'Topped out', planned: -120, reached: -112 },
  { name: '外立面完成', nameEn: 'Facade', planned: 28, reached: null },
  { name: '园林与公共部位', nameEn: 'Gardens and common parts', planned: 70, reached: null },
  { name: '竣工验收', nameEn: 'Completion accepted', planned: 108, reached: null },
  { name: '交付', nameEn: 'Delivery', planned: 129, reached: null },
] as const

export const bulletins = [
  {
    daysAgo: 96,
    title: '主体全部封顶，开始砌筑和安装',
    body: '各栋主体结构已全部封顶并通过分段验收。本月开始户内砌筑、机电预埋和外墙基层处理。塔吊将在砌筑过半后陆续拆除，届时现场噪声会明显减少。',
    captions: ['3 栋主体封顶', '户内砌筑'],
  },
  {
    daysAgo: 65,
    title: '样板层完成，外墙保温过半',
    body: '2 栋 6 层样板层已完成，可以看到墙体、门窗和管线的最终做法。外墙保温完成约 55%，窗框安装跟进中。样板层会在工地开放日向各位开放。',
    captions: ['样板层', '外墙保温'],
  },
  {
    daysAgo: 34,
    title: '窗户安装完成，室内抹灰进行中',
    body: '全部楼栋外窗安装完成，淋水试验一次合格。室内抹灰完成约 70%，电梯已进场安装。上次开放日提出的问题均已答复，修复进度在每位业主的页面里可以看到。',
    captions: ['外窗安装完成', '电梯进场'],
  },
  {
    daysAgo: 5,
    title: '外墙涂料开始施工，园林放线',
    body: '外墙涂料从 1 栋开始施工，预计下月完成全部外立面。园林开始放线，入口和儿童活动场地先行。天气转冷，抹灰和涂料按冬季施工方案进行，低于 5 度停工养护。',
    captions: ['外墙涂料', '园林放线', '电梯厅'],
  },
] as const

export const channels =
  '对工程质量、进度或我们的服务有意见，请在“同行”里点“报事”，或拨打 400-000-6020，24 小时内有人直接答复您。'

export const answeredChange = {
  title: '地下车库东侧出入口位置调整',
  body: '因市政道路标高调整，地下车库东侧出入口向南移动 4.2 米，坡道坡度由 15% 改为 12%。车位数量、产权面积和各户房屋不变，不引起房价款变化。',
}
export const runningChange = {
  title: '1 栋入户大堂平面调整',
  body: '为增加无障碍坡道，1 栋入户大堂门向东移 60 厘米，信报箱移到南墙，大堂面积减少 1.8 平方米（公共部位）。各户套内面积和房价款不变。',
}
export const lateChange = {
  title: '首层住户院墙高度由 1.2 米改为 1.5 米',
  body: '按规划部门核定的方案，首层院墙由 1.2 米改为 1.5 米，材料不变。采光经复核满足规范。',
}

export const safetyWords =
  '1. 全程佩戴安全帽，扣好帽带，穿平底鞋。\n2. 跟随引导员，走标记的通道，不跨越护栏。\n3. 不触碰机械、电箱和堆料。\n4. 照看好同行的老人和孩子，12 岁以下请留在接待处。\n5. 听到警报立即原路撤离。'

export const findings = [
  { part: 'home', place: '次卧窗台', words: '窗台下有一道约 20 厘米的细裂缝。' },
  { part: 'home', place: '卫生间', words: '地漏比图纸偏了十几厘米，担心影响浴缸。' },
  { part: 'commonPart', place: '电梯厅', words: '消火栓箱门打不开，被抹灰挡住了。' },
  { part: 'home', place: '厨房烟道', words: '烟道口尺寸和样板房不一样。' },
] as const

export const findingAnswers = [
  { answer: '裂缝是抹灰收缩，已由监理确认不影响结构，会铲除重做。', repairIn: 6 },
  { answer: '地漏按排水坡度定位，浴缸可以正常安装，尺寸图已发给您。', repairIn: null },
  { answer: '箱门前的抹灰会剔除，保证开启 120 度以上。', repairIn: 20 },
] as const
