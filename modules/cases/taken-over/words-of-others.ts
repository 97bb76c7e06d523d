import { normalizeText } from '#platform/text/index.ts'
import type { CaseChannel, CaseKind, Urgency } from '../case.ts'

/** Reads what other systems write for a value of ours, and says what is usually written. */
export interface WordReader<Value> {
  (written: string): Value | null
  usual: { zh: string; en: string }
}

/** A number before the word that only keeps values in order: 2 normal, 3 - high. */
const rank = /^\d\s*[.\-_:：)]?\s+/

/** What nobody knows is null. */
function reader<Value>(words: readonly (readonly [Value, readonly string[]])[]): WordReader<Value> {
  const known = new Map(words.flatMap(([value, names]) => names.map((name) => [name, value] as const)))
  const read = (written: string): Value | null => {
    const word = normalizeText(written).toLowerCase()
    return known.get(word) ?? known.get(word.replace(rank, '')) ?? null
  }
  const usual = {
    zh: words.map(([, [name]]) => name).join('、'),
    en: words.map(([, names]) => names.find((name) => /^[a-z]{2}/.test(name)) ?? names[0]).join(', '),
  }
  return Object.assign(read, { usual })
}

export const kindOf = reader<CaseKind>([
  ['complaint', ['投诉', '客诉', '抱怨', 'complaint']],
  ['enquiry', ['咨询', '查询', '询问', 'enquiry', 'inquiry', 'question']],
  ['suggestion', ['建议', '意见', 'suggestion', 'idea']],
  ['praise', ['表扬', '感谢', '表扬信', 'praise', 'compliment']],
  ['faultReport', ['报事', '报修', '维修', '报事报修', 'fault report', 'fault', 'repair', 'repair request']],
])

export const channelOf = reader<CaseChannel>([
  ['hotline', ['热线', '电话', '来电', '客服热线', '400电话', 'hotline', 'phone', 'call']],
  ['reception', ['前台', '上门', '来访', '现场', '面访', 'reception', 'visit', 'walk-in']],
  ['portal', ['app', '小程序', '业主端', '门户', 'portal']],
  ['board', ['论坛', '公开论坛', '投诉论坛', '网络论坛', 'board', 'forum']],
  ['email', ['邮件', '邮箱', '电子邮件', 'email', 'e-mail', 'mail']],
  ['webForm', ['网站', '官网', '网页表单', '在线表单', 'web', 'website', 'web form']],
  ['api', ['微信', '公众号', '企业微信', '接口', 'wechat', 'api', 'chat']],
  ['chairmanMailbox', ['董事长信箱', '总经理信箱', "chairman's mailbox"]],
  ['callback', ['回访', '电话回访', 'call-back', 'callback']],
])

export const urgencyOf = reader<Urgency>([
  ['CRITICAL', ['危急', '特急', '非常紧急', '重大', 'critical', 'emergency', 'p1']],
  ['HIGH', ['紧急', '高', '加急', '严重', 'high', 'urgent', 'p2']],
  ['NORMAL', ['一般', '普通', '中', '正常', 'normal', 'medium', 'p3']],
  ['LOW', ['低', '不急', '轻微', 'low', 'p4']],
])

export const satisfactionOf = reader<number>([
  [5, ['5', '5分', '非常满意', '很满意', 'very satisfied', 'excellent']],
  [4, ['4', '4分', '满意', '比较满意', 'satisfied', 'good']],
  [3, ['3', '3分', '一般', '基本满意', 'neutral', 'fair']],
  [2, ['2', '2分', '不满意', '不太满意', 'dissatisfied', 'poor']],
  [1, ['1', '1分', '非常不满意', '很不满意', 'very dissatisfied', 'very poor']],
])

export const yesOrNo = reader<boolean>([
  [true, ['是', '有', '已解决', '解决', '对', '√', 'y', 'yes', 'true', '1', 'solved']],
  [false, ['否', '无', '未解决', '没解决', '不', '×', 'n', 'no', 'false', '0', 'unsolved']],
])

/** Whether the matter had ended where it came from. */
export const endedOf = reader<boolean>([
  [
    true,
    [
      '已关闭',
      '关闭',
      '已结案',
      '结案',
      '已完成',
      '完成',
      '已解决',
      '办结',
      '已办结',
      'closed',
      'done',
      'resolved',
      'solved',
      'merged',
      'cancelled',
      '已取消',
      '已回访',
    ],
  ],
  [
    false,
    [
      '处理中',
      '办理中',
      '待处理',
      '未处理',
      '新建',
      '待回复',
      '已受理',
      '跟进中',
      '进行中',
      '已派单',
      '重新打开',
      'open',
      'new',
      'pending',
      'in progress',
      'waiting',
      'reopened',
      'pending reminder',
      'pending close',
      'waiting on customer',
      'waiting on third party',
      'on hold',
      'on-hold',
    ],
  ],
])
