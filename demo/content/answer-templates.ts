import type { Content, Purpose } from '#modules/knowledge/piece.ts'

export interface DemoTemplate extends Content {
  purpose: Purpose
  /** Codes of topics; none fits everywhere. */
  topics: string[]
  /** How often colleagues took it. */
  uses: number
}

/** Answers that are right and kind, to begin with. */
export const templates: DemoTemplate[] = [
  {
    purpose: 'firstReply',
    topics: [],
    uses: 41,
    titleZh: '收到来件，我来负责',
    titleEn: 'We have it, and I look after it',
    bodyZh: `{客户称呼}您好，谢谢您告诉我们。

您反映的事我已经记下，编号 {个案编号}，由我从头跟到底。我会在 {承诺时间} 前给您明确的答复。

这期间有任何补充，直接回复这里就能找到我。{经办人}`,
    bodyEn: `Dear {customer}, thank you for telling us.

I have noted what you said under {case number} and will look after it to the end. You will have a clear answer by {promised by}.

If anything comes to mind, just reply here. {handler}`,
  },
  {
    purpose: 'firstReply',
    topics: ['quality.leak'],
    uses: 33,
    titleZh: '渗漏：先止水，再找原因',
    titleEn: 'A leak: stop the water, then find the cause',
    bodyZh: `{客户称呼}您好，家里渗水最让人着急，给您添麻烦了。

我已请工程师今天到 {房号} 看现场：先把水止住、保护好家具，再查渗水点。{承诺时间} 前我把查到的原因和修缮办法写给您，您同意了再动工。

上门前我会先打电话，您看几点方便？{经办人}`,
    bodyEn: `Dear {customer}, water where it should not be is a worry, and we are sorry for it.

An engineer comes to {home} today: first to stop the water and protect your furniture, then to find where it comes from. By {promised by} I write to you what we found and how it is mended; nothing begins before you agree.

I will call before we come. Which hour suits you? {handler}`,
  },
  {
    purpose: 'firstReply',
    topics: ['facility.lift', 'safety'],
    uses: 18,
    titleZh: '电梯与安全：人已经在路上',
    titleEn: 'Lifts and safety: somebody is on the way',
    bodyZh: `{客户称呼}您好，安全的事我们先处理，再说别的。

值班同事已经赶到现场，设备停用并放好警示，维保单位随后到场。家里有老人或需要搬东西，请告诉我，我们派人帮您。

{承诺时间} 前我告诉您原因和恢复时间。{经办人}`,
    bodyEn: `Dear {customer}, safety first, everything else after.

A colleague is on the spot, the equipment is shut off and marked, and the maintenance company follows. If somebody elderly is at home or you have things to carry, tell me and we will help.

By {promised by} I tell you the cause and when it runs again. {handler}`,
  },
  {
    purpose: 'firstReply',
    topics: ['environment.noise', 'fitOut.noise'],
    uses: 12,
    titleZh: '噪声：今晚就有人管',
    titleEn: 'Noise: somebody sees to it tonight',
    bodyZh: `{客户称呼}您好，没休息好，真是难受。

我已请秩序同事今晚 20:00 和 22:00 各巡一次，现场请对方停下来，结果当晚发给您。白天我再约施工方确认时段：工作日 8:00 至 12:00、14:00 至 18:00，周末和节假日不施工。

再响起来，随时打值班电话，我们马上到。{经办人}`,
    bodyEn: `Dear {customer}, a night without rest is hard.

Colleagues walk round at 20:00 and at 22:00 tonight, ask them to stop and tell you at once. Tomorrow I agree the hours with the workers: weekdays 8 to 12 and 14 to 18, none at weekends and on holidays.

If it starts again, call the duty phone and we come. {handler}`,
  },
  {
    purpose: 'firstReply',
    topics: ['charges'],
    uses: 9,
    titleZh: '收费疑问：把账算给您看',
    titleEn: 'A question about charges: here is the sum',
    bodyZh: `{客户称呼}您好，收费的事说不清，谁都不踏实，我来把账算清楚。

我会把这笔费用的依据、计算方式和明细整理好，{承诺时间} 前发给您。如果确实多收了，原路退回，并向您说明是怎么多出来的。{经办人}`,
    bodyEn: `Dear {customer}, a charge that nobody explains leaves no one at ease.

I put together what it is based on, how it is reckoned and each item, and send it by {promised by}. If it was too much, it goes back the way it came, with a word on how it happened. {handler}`,
  },
  {
    purpose: 'firstReply',
    topics: ['delivery', 'sales'],
    uses: 7,
    titleZh: '交付疑虑：约时间当面看',
    titleEn: 'Doubts before handover: let us look together',
    bodyZh: `{客户称呼}您好，等了这么久的新家，有疑虑很正常。

我把 {房号} 的合同约定、变更记录和现场照片都找出来，请工程同事一起，当面一项一项对给您看。{承诺时间} 前我来约您方便的时间，线上也可以。{经办人}`,
    bodyEn: `Dear {customer}, after waiting so long for a home it is natural to have doubts.

I gather the contract, the changes and the photos of {home}, and an engineer and I go through them with you, one by one. By {promised by} I ask you for a time that suits, also by video. {handler}`,
  },
  {
    purpose: 'progress',
    topics: [],
    uses: 27,
    titleZh: '进展：做到哪一步了',
    titleEn: 'Progress: how far we are',
    bodyZh: `{客户称呼}您好，跟您说一下进展。

已经做了：
正在做：
下一步：

下一次消息我在 {承诺时间} 前发给您，就算没有新变化也会说一声。{经办人}`,
    bodyEn: `Dear {customer}, here is how it stands.

Done:
Being done:
Next:

You hear from me again by {promised by}, even if nothing has changed. {handler}`,
  },
  {
    purpose: 'progress',
    topics: ['quality'],
    uses: 11,
    titleZh: '进展：等配件，日子要说清',
    titleEn: 'Progress: waiting for a part, and until when',
    bodyZh: `{客户称呼}您好，需要的配件已经下单，厂家确认的到货日在 {承诺时间} 前。

这几天先用临时办法保证您能正常使用；如果不方便，我们上门再调。货到当天我约您上门时间，不让您多等。{经办人}`,
    bodyEn: `Dear {customer}, the part is ordered and the maker confirms it by {promised by}.

Until then a makeshift keeps things usable; if it is not good enough, we come and adjust it. The day it arrives I call you for a time. {handler}`,
  },
  {
    purpose: 'plan',
    topics: [],
    uses: 8,
    titleZh: '方案：请您看看合不合适',
    titleEn: 'A plan: does it suit you',
    bodyZh: `{客户称呼}您好，现场看过了，原因是：

我们想这样做：
1.
2.
谁来做：
什么时候做完：{承诺时间}
对您的影响：

您觉得哪里不合适，直接说，我们改到您满意再动工。{经办人}`,
    bodyEn: `Dear {customer}, we have looked at it. The cause:

What we propose:
1.
2.
Who does it:
Done by: {promised by}
What it means for you:

Tell us what does not suit; we change it before anything begins. {handler}`,
  },
  {
    purpose: 'result',
    topics: [],
    uses: 22,
    titleZh: '结果：办好了，请您验收',
    titleEn: 'Done: please have a look',
    bodyZh: `{客户称呼}您好，{个案编号} 办好了。

我们做了：
照片附在下面，请您方便时看一看。之后一个月内我会再回访一次，确认没有反复。

如果还有哪里不满意，点“还没解决”就行，我接着办，不用您重新说一遍。{经办人}`,
    bodyEn: `Dear {customer}, {case number} is done.

What we did:
The photos are attached; please look when it suits you. Within a month I call again, to be sure it has not come back.

If anything is not right, say "not solved" and I go on; you need not explain it twice. {handler}`,
  },
  {
    purpose: 'result',
    topics: ['service.attitude', 'service.passing'],
    uses: 6,
    titleZh: '道歉：是我们没做好',
    titleEn: 'An apology: this was ours',
    bodyZh: `{客户称呼}您好，这件事是我们没做好，让您来回跑、反复说，向您道歉。

原因我查清了：
已经改的：
以后谁负责：

我把自己的电话留给您，同样的事再发生一次，您直接找我。{经办人}`,
    bodyEn: `Dear {customer}, this was our fault. You had to come back and explain again, and we apologise.

What happened:
What has changed:
Who answers for it from now on:

I leave you my own number. If it happens once more, call me. {handler}`,
  },
  {
    purpose: 'closing',
    topics: [],
    uses: 15,
    titleZh: '结案：谢谢您，一路同行',
    titleEn: 'Closing: thank you for walking with us',
    bodyZh: `{客户称呼}您好，{个案编号} 就到这里了。谢谢您愿意告诉我们，也谢谢您等我们把它办好。

这件事留下的经验，我们已经写进 {项目名称} 的改进清单。以后家里有任何事，还是找我。{经办人}`,
    bodyEn: `Dear {customer}, with this {case number} comes to its end. Thank you for telling us, and for waiting until it was right.

What we learned is on the list of improvements of {project}. Whatever comes up at home, I am here. {handler}`,
  },
]
