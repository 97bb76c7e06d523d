import type { DemoArticle } from './staff-articles.ts'

/** What customers ask often. */
export const helpArticles: DemoArticle[] = [
  {
    audience: 'customers',
    topics: ['quality.leak'],
    uses: 14,
    titleZh: '家里漏水了，先做这三件事',
    titleEn: 'A leak at home: three things to do first',
    bodyZh: `先止水，再拍照，再告诉我们。

1. 关阀：进水总阀在管道井或厨房水槽下，顺时针拧紧。天花滴水，先请楼上邻居关水。
2. 断电：水靠近插座或灯具时，拉下对应的空气开关，不要用手碰。
3. 拍照：滴水的位置、水量、受影响的家具各拍一张，报修时一起发给我们。

在业主端点“我要报事”，写“漏水”，值班同事 30 分钟内联系您，2 小时内上门。保修期内由我们修；过了保修期，我们先看再报价，您同意后才动工。`,
    bodyEn: `Stop the water, take a photo, tell us.

1. The valve: in the shaft or under the kitchen sink, clockwise. If it drips from above, ask your neighbour upstairs.
2. The power: if water comes near sockets or lamps, switch off that circuit and touch nothing.
3. Photos: the place, how much, and what is affected.

Choose "Tell us" in the portal and write "leak": a colleague calls within 30 minutes and comes within two hours. Within the warranty we mend it; after that we look first, name the price, and begin when you agree.`,
  },
  {
    audience: 'customers',
    topics: ['fitOut'],
    uses: 9,
    titleZh: '装修前要办什么，几点能施工',
    titleEn: 'Before you fit out: papers and hours',
    bodyZh: `装修前到服务中心登记，带上：业主身份证、装修方案、施工单位资质和人员名单。当天办好，不收手续费。

可以施工的时间：工作日 8:00 至 12:00、14:00 至 18:00。周末和法定节假日不做有响声的工序。

不能动的地方：承重墙、外墙、燃气管、烟道和卫生间防水层。拿不准，先问管家，我们请工程师免费上门看一次。`,
    bodyEn: `Register at the service centre with your identity card, the plans, and the papers and people of the firm. It takes a day and costs nothing.

Hours of work: weekdays 8 to 12 and 14 to 18; nothing noisy at weekends and on holidays.

Not to be touched: bearing walls, the outer wall, gas, flues, and the sealing of the bathroom. If in doubt, ask your steward: an engineer comes once for free.`,
  },
  {
    audience: 'customers',
    topics: ['charges'],
    uses: 6,
    titleZh: '物业费怎么算，怎么缴，怎么开票',
    titleEn: 'The property fee: how it is reckoned and paid',
    bodyZh: `物业费 = 房屋建筑面积 × 每平方米单价 × 月数。单价写在物业合同里，公示栏和业主端都能看到。

缴费：业主端、银行代扣或到服务中心。当月 15 日前缴清当月的。
开票：缴费后在业主端点“开票”，电子发票当天发到邮箱。

有一笔看不明白，点“我要报事”选“收费”，我们把计算过程逐项发给您。`,
    bodyEn: `The fee is the gross area times the price per square metre times the months. The price stands in the contract, on the board and in the portal.

Pay in the portal, by your bank or at the service centre, by the 15th of the month. The invoice comes by e-mail the same day.

If a line is unclear, choose "Tell us" and "Charges": we send you the sum, item by item.`,
  },
  {
    audience: 'customers',
    topics: ['facility.access', 'order'],
    uses: 5,
    titleZh: '门禁、访客和搬家放行',
    titleEn: 'Doors, visitors, and moving things out',
    bodyZh: `家人的门禁：业主端“我的家人”里添加，当场生效。
访客：在业主端生成访客码发给对方，24 小时有效，门岗扫码放行。
搬家和大件：提前在业主端填一张放行单，写明时间和物品，门岗核对后放行，不用再跑一趟。

忘带钥匙或门卡，打值班电话，核对身份后我们给您开门。`,
    bodyEn: `Family: add them under "My family" and their access works at once.
Visitors: make a code in the portal; it works for 24 hours and the guard scans it.
Moving things: fill in a release in the portal beforehand with time and things; the guard checks it and you need not come twice.

Keys forgotten? Call the duty phone; we open once we know it is you.`,
  },
  {
    audience: 'customers',
    topics: ['delivery', 'quality'],
    uses: 8,
    titleZh: '收房那天怎么看，发现问题怎么办',
    titleEn: 'The day of handover: what to look at',
    bodyZh: `带上身份证和收房通知，工程师陪您一间一间看，大约一小时。

重点看：门窗开合、墙面地面空鼓、卫生间闭水、水电通断、插座数量。发现问题当场拍照登记，每一条都写清谁修、什么时候修好，修完再请您验收。

不满意可以不签收，我们修好再约。保修期从您签收那天算起。`,
    bodyEn: `Bring your identity card and our letter. An engineer goes through every room with you; it takes about an hour.

Look at doors and windows, hollow spots on walls and floors, the water test of the bathroom, power and sockets. What we find is photographed and noted with who mends it and by when, and you see it again when it is done.

You need not sign if you are not content; we mend it and meet again. The warranty runs from the day you sign.`,
  },
  {
    audience: 'customers',
    topics: ['facility.lift', 'safety'],
    uses: 4,
    titleZh: '电梯困人、燃气异味，马上这样做',
    titleEn: 'Stuck in a lift, a smell of gas: do this at once',
    bodyZh: `电梯被困：按住轿厢里的铃，不要扒门。监控中心会跟您通话，5 分钟内有人到门外陪您，维保人员 30 分钟内到场。

闻到燃气味：开窗，关灶前阀，不开灯不按开关，到屋外再打电话。

以上两件事，先打值班电话，不用先在业主端填写。`,
    bodyEn: `Stuck in a lift: hold the bell, do not force the door. The control room talks to you, somebody is outside within 5 minutes, and the maintenance within 30.

A smell of gas: open the windows, close the valve at the cooker, touch no switch, go outside and call.

For these two call the duty phone first; nothing needs to be filled in.`,
  },
]
