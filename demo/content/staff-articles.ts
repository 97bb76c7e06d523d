import type { Content } from '#modules/knowledge/piece.ts'

export interface DemoArticle extends Content {
  audience: 'staff' | 'customers'
  topics: string[]
  /** Looked at again so many days from today; past ones are due. */
  reviewIn?: number
  uses: number
}

/** What colleagues ask often. */
export const staffArticles: DemoArticle[] = [
  {
    audience: 'staff',
    topics: ['quality.leak'],
    uses: 10,
    titleZh: '渗漏现场怎么查：先外后内，先高后低',
    titleEn: 'Finding a leak: outside before inside, top before bottom',
    bodyZh: `到场先做三件事：止水、保护家具、拍全景和近景。

查找顺序
1. 下雨才漏：看外墙、窗框胶、飘窗板根部，做 30 分钟淋水试验。
2. 用水才漏：关阀打压 0.6 兆帕 30 分钟，看掉压。
3. 一直漏：看上层卫生间闭水 24 小时。

写记录时写清：位置、做了什么试验、看到什么，不写“疑似”“可能是业主”。原因没查清之前，不向客户下结论，只说下一步和时间。`,
    bodyEn: `First stop the water, protect the furniture, take a wide and a close photo.

Then look
1. Only in rain: outer wall, window seals, the foot of the bay; a spray test of 30 minutes.
2. Only in use: close the valve and test at 0.6 MPa for 30 minutes.
3. All the time: the bathroom above under water for 24 hours.

Note the place, the test and what you saw; no "probably", nothing about the owner. Until the cause is known, tell the customer the next step and its time, not a verdict.`,
  },
  {
    audience: 'staff',
    topics: ['service'],
    uses: 7,
    titleZh: '客户很生气的时候，前三分钟怎么说',
    titleEn: 'When a customer is angry: the first three minutes',
    bodyZh: `第一分钟只听。不解释，不打断，记下他说的词。
第二分钟复述：“您是说……对吗？”让他知道我们听懂了。
第三分钟给一个时间：“我现在去查，三点前打给您。”做不到的不说。

不说的话：您误会了、按照规定、这不归我们管。
真要拒绝时，先说能做的，再说做不到的原因，最后给第二个办法。`,
    bodyEn: `The first minute: listen. No explaining, no interrupting; note the words.
The second: say it back. "You mean that …?"
The third: give a time. "I look into it now and call you by three." Promise nothing you cannot keep.

Not: you misunderstood, according to the rules, not our job.
If you must say no, first what can be done, then why the rest cannot, then another way.`,
  },
  {
    audience: 'staff',
    topics: ['sales.promise', 'delivery'],
    reviewIn: -12,
    uses: 3,
    titleZh: '宣传与交付不一致时的处理口径',
    titleEn: 'When what was promised and what was delivered differ',
    bodyZh: `先认事实：把宣传材料、合同附件和现场照片放在一起比，列出差异，不争论。

归类
- 合同写了没做到：按合同办，先赔再修。
- 宣传写了、合同没写：报城市公司，三天内给客户方案。
- 都没写：说明原因，记入改进建议。

答复前请法务看一遍，答复里写明承办人和时间。不说“以合同为准”就结束。`,
    bodyEn: `Facts first: put the advertisement, the contract and the photos side by side and list the differences.

Then sort them
- In the contract and not done: by the contract, amends first.
- Advertised and not in the contract: to the city company; a plan within three days.
- In neither: explain, and note it as an idea for improvement.

Let Legal read the answer, name who has it and by when. "See the contract" is no ending.`,
  },
  {
    audience: 'staff',
    topics: ['privacy'],
    reviewIn: -3,
    uses: 2,
    titleZh: '客户的电话、房号、照片，能给谁看',
    titleEn: 'Phones, homes, photos: who may see them',
    bodyZh: `只给办这件事的人看。转部门时写事情，不写身份证号；群里不发客户的电话和房号；照片里有人脸、车牌，先遮住。

客户问“谁看过我的资料”，请在审计日志里查给他，三个工作日内答复。
发现外泄，立刻报个人信息保护负责人，不要自己先处理。`,
    bodyEn: `Only those who handle the matter. When you hand over, write what it is about, not the identity number; no phones and homes in chats; cover faces and plates in photos.

If a customer asks who saw his data, look it up in the audit log and answer within three working days.
If something got out, tell the data protection officer at once and mend nothing by yourself.`,
  },
]
