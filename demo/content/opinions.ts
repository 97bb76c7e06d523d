import sharp from 'sharp'

/** What owners said of the outlet, each in own words. */
export const outlet = {
  byPhone: '阳台洗衣机的排水口离插座只有一手宽，接管子的时候心里发慌。',
  inPortal: [
    '洗衣机排水口在机器正后方，水管要折一下，洗衣机推不到墙边。',
    '排水口能不能挪到墙角？现在接管要绕一圈，下面还不好打扫。',
  ],
  atTalk: '以后的房子，洗衣机排水口请放到墙角，离插座远一点。',
  title: '洗衣机排水口改到阳台内侧墙角',
  measure:
    '修订户型设计标准：洗衣机排水口设在阳台内侧墙角，距插座不小于 40 厘米，距地漏一步之内。在建项目从下一期起执行；已交付的家可免费加装转角接头。',
  result: '已写入户型设计标准并通过评审，图审清单增加一项；转角接头已为 26 户安装。',
  reference: 'SJ-2026-18 第 4.2 条',
  said: '好几位业主说，阳台洗衣机的排水口离插座太近，接管要绕一圈，机器也推不到墙边。',
  did: '我们改了设计标准：排水口一律设在内侧墙角，离插座 40 厘米以上，从下一期起执行。已经入住的家，可以找管家免费加装转角接头。',
}

/** The proposals of the meeting that were no part of an improvement before: taken up, not taken up, and not answered. */
export const proposals = {
  locker: {
    words: '快递柜放到地库入口，下班顺路就取了。',
    answer: '采纳。地库一层东入口加装一组快递柜，电源本月接好。',
  },
  pets: {
    words: '中心花园划一块给宠物，做个宠物乐园。',
    answer:
      '中心花园离住宅不到 20 米，早晚会有吠叫和气味，业主中反对的也不少，这次没有做。南门外的河滨绿地可以遛狗，我们补了两处清洁箱。',
  },
  patrol: { words: '夜里 11 点以后，东边车库希望多巡逻一班。' },
}

export const pets = {
  title: '中心花园设宠物乐园',
  said: '有业主希望在中心花园划一块地方，做宠物乐园。',
}

export const lights = {
  words: ['中心花园晚上灯光有点暗，带孩子下楼看不清台阶。', '花园台阶那里晚上该加盏灯。'],
  title: '中心花园台阶加装地灯',
  measure: '三处台阶加装感应地灯，随路灯开启。',
  result: '三处台阶共装地灯 14 盏，夜间照度复测合格。',
  said: '晚上中心花园的台阶看不清，带孩子下楼不放心。',
  did: '三处台阶装了 14 盏感应地灯，天黑自动亮。',
}

/** What came in during the last days and waits. */
export const newlySaid = [
  '电梯里的广告声音太大了，早上吵孩子睡觉。',
  '充电桩总被油车占着，能不能装地锁？',
  '物业的冬季温馨提示写得很好，希望也发一份给老人看的大字版。',
]

export const talkWords = {
  held: {
    title: '秋季恳谈会：园区服务与房屋细节',
    place: '会所一楼多功能厅',
    words: '请大家说说入住以来的感受：房子哪里不顺手，园区哪里可以更好。客户关系、物业和设计的同事都在。',
    minutes:
      '到场 5 户，历时两小时。业主谈了房屋细节、快递、宠物和夜间巡逻四件事，逐条记录在下方。设计同事现场看了阳台排水口的位置，答应一周内给出办法。',
  },
  coming: {
    title: '冬季恳谈会：供暖、停车与春节安排',
    place: '会所一楼多功能厅',
    words: '说说冬天的事：家里暖不暖，车位够不够，春节值班怎么安排。',
  },
}

const svg = (drawing: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480" viewBox="0 0 960 720">${drawing}</svg>`,
    ),
  )
    .jpeg({ quality: 72 })
    .toBuffer()

const tiles = Array.from(
  { length: 8 },
  (_, at) => `<path d="M${at * 120} 0V540M0 ${at * 90}H960" stroke="#d9d4c8" stroke-width="3"/>`,
).join('')

/** The washing machine on the balcony: its outlet behind it under the socket, or in the corner. */
export const sampleOutlet = (moved: boolean) =>
  svg(`<g transform="translate(960 0) scale(-1 1)"><rect width="960" height="720" fill="#ece8df"/>${tiles}<rect y="540" width="960" height="180" fill="#b9b2a4"/>
    <rect x="330" y="240" width="260" height="320" rx="14" fill="#fbfaf7" stroke="#8f8a7f" stroke-width="6"/>
    <circle cx="460" cy="420" r="88" fill="#a9c3cf" stroke="#8f8a7f" stroke-width="10"/><rect x="360" y="262" width="120" height="26" rx="8" fill="#d5d0c5"/>
    <rect x="620" y="190" width="70" height="70" rx="8" fill="#fff" stroke="#8f8a7f" stroke-width="5"/><path d="M642 214v22M668 214v22" stroke="#555" stroke-width="7"/>
    ${
      moved
        ? '<circle cx="150" cy="520" r="26" fill="#6f6a60"/><path d="M332 500C270 470 200 470 152 512" fill="none" stroke="#5d86a0" stroke-width="16"/>'
        : '<circle cx="656" cy="330" r="26" fill="#6f6a60"/><path d="M590 470C720 520 760 420 664 340" fill="none" stroke="#c9573a" stroke-width="16"/>'
    }</g>`)

/** People around a table. */
export const sampleTalk = () =>
  svg(`<rect width="960" height="720" fill="#efe6d6"/><rect y="470" width="960" height="250" fill="#c7a980"/>
    <rect x="90" y="60" width="330" height="200" fill="#cfe0e6" stroke="#fff" stroke-width="14"/><rect x="560" y="70" width="300" height="180" rx="6" fill="#2e7d6b"/>
    ${[150, 290, 430, 570, 710, 830]
      .map(
        (x, at) =>
          `<circle cx="${x}" cy="${345 + (at % 2) * 14}" r="42" fill="hsl(${24 + at * 7},38%,${58 + (at % 3) * 6}%)"/><path d="M${x - 66} 520c0-150 132-150 132 0z" fill="hsl(${at * 57},28%,52%)"/>`,
      )
      .join('')}
    <ellipse cx="480" cy="560" rx="400" ry="74" fill="#e7d3b0"/>`)
