import { defineTexts } from '#design/texts.ts'

export const texts = defineTexts({
  zh: {
    list: '报事与投诉', lead: '任何事都可以告诉我们，由同一个人负责到底，24 小时内直接答复您。', report: '我要报事',
    none: '还没有来件', noneHint: '家里坏了、对服务不满意、有建议，都可以从这里告诉我们。', more: '查看更早的',
    kinds: { complaint: '投诉', enquiry: '咨询', suggestion: '建议', praise: '表扬', faultReport: '报修' } as Record<string, string>,
    what: '您想告诉我们什么', words: '请说说情况', wordsHint: '写下发生了什么、在哪里、您希望怎么解决。', place: '具体位置（选填）', placeHint: '例如：主卧飘窗下、3 号电梯',
    photos: '照片或视频（选填）', photo: '照片', home: '哪个家', send: '提交', sending: '照片还在上传，请稍候', draftKept: '内容已自动保存在本机',
    dangerous: '有人身危险或正在漏水、漏气', dangerHint: '危急情况请同时拨打 24 小时热线。',
    received: '我们收到了', number: '编号', owner: '负责人', firstReply: '首次答复', see: '查看进展',
    progress: '进展', answered: '已答复', open: '处理中', closed: '已结束', by: '我们', me: '您', write: '补充说明', writeSend: '发送',
    rate: '这件事解决了吗', rateHint: '您的评价会让我们做得更好。没有解决的话，会由上一级重新处理。', solved: '解决了', unsolved: '没有解决', say: '想补充的话（选填）', rateSend: '提交评价',
    thanks: '谢谢您的评价', rated: (stars: number) => `您给了 ${stars} 星`, reopen: '还没有解决，请重新处理', reopenWhy: '请说说还有什么没有解决', reopenSend: '重新打开',
    planBy: (person: string, until: string) => `负责人 ${person}，完成日期 ${until}`, place2: '位置', reporter: '提交人', failed: '没有提交成功',
  },
  en: {
    list: 'Requests and complaints', lead: 'Tell us anything. One person stays with it to the end and answers you directly within 24 hours.', report: 'Tell us',
    none: 'Nothing yet', noneHint: 'Something broken at home, a complaint, an idea: this is the place.', more: 'Earlier ones',
    kinds: { complaint: 'Complaint', enquiry: 'Question', suggestion: 'Idea', praise: 'Praise', faultReport: 'Repair' } as Record<string, string>,
    what: 'What is it about', words: 'Please tell us', wordsHint: 'What happened, where, and what would help you.', place: 'Where exactly (optional)', placeHint: 'For example: below the bay window, lift 3',
    photos: 'Photos or video (optional)', photo: 'Photo', home: 'Which home', send: 'Send', sending: 'Photos are still on their way', draftKept: 'Kept on this device while you write',
    dangerous: 'Somebody is in danger, or water or gas is leaking', dangerHint: 'In an emergency please also call our 24-hour line.',
    received: 'We have it', number: 'Number', owner: 'In the hands of', firstReply: 'First answer', see: 'See progress',
    progress: 'Progress', answered: 'Answered', open: 'In progress', closed: 'Done', by: 'Us', me: 'You', write: 'Add something', writeSend: 'Send',
    rate: 'Is it solved', rateHint: 'Your word makes us better. If it is not solved, a higher level takes it up again.', solved: 'Solved', unsolved: 'Not solved', say: 'Anything to add (optional)', rateSend: 'Send',
    thanks: 'Thank you for your word', rated: (stars: number) => `You gave ${stars} stars`, reopen: 'It is not solved, please take it up again', reopenWhy: 'What is still not solved', reopenSend: 'Open again',
    planBy: (person: string, until: string) => `${person}, by ${until}`, place2: 'Place', reporter: 'Sent by', failed: 'This was not sent',
  },
})
