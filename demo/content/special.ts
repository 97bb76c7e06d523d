/** One matter that takes longer than usual, with a plan of its own. */
export const special = {
  teller: '顾晚晴',
  topic: 'quality.leak',
  body: '外墙一到雨天就渗水，儿童房和楼下两家都有水渍，去年修过一次没有好，请整体处理。',
  answer: '顾女士您好，您家和楼下两户的情况我们都记下了，明天上午工程师带仪器一起上门查看。',
  reason: '三户同一面外墙渗水，要整体淋水试验和返修，还要等连续三天不下雨，常规期限内做不完。',
  plan: '这面外墙整体返修：先找准渗点，再分两段重做防水，最后一起淋水复验。每做完一步都告诉您，室内损坏由我们一并修好。',
  steps: [
    { what: '外墙淋水试验，标出渗点', person: '秦工', days: -4 },
    { what: '首段外墙防水返修', person: '秦工', days: 9 },
    { what: '全部返修完成并淋水复验', person: '秦工', days: 30 },
  ],
  untilDays: 40,
  said: '可以，请尽量赶在春节前。',
  done: '三处渗点已标出，照片发给了三户业主。',
} as const
