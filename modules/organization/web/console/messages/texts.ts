import { defineTexts } from '#design/texts.ts'
import type { Tone } from '#design/plain/tone.ts'
import type { Message } from './api.ts'

export const texts = defineTexts({
  zh: {
    title: '消息发送', templates: '消息模板', none: '还没有发送过消息', noneHint: '短信、邮件和站内通知都从这里发出，每一条都有记录。',
    waiting: '待发送', held: '免打扰时段', dead: '未送达', notConfigured: '未配置通道',
    waitingHow: '排队、正在发送或等待重试的消息。', heldHow: '夜间不打扰，时段结束后自动发送。', deadHow: '多次重试仍未送达，需要人工处理。', notConfiguredHow: '这个通道还没有配置网关，配置后可以重发。',
    state: '状态', channel: '通道', to: '接收人', content: '内容', template: '模板', attempts: '尝试次数', error: '原因', queued: '生成时间', sent: '送达', due: '下次发送', urgent: '加急',
    secret: '（验证码等保密内容不保留）', retry: '重发', retried: '已重新排队', all: '全部', customer: '客户', staff: '员工', see: '查看',
    errors: { expired: '已过有效期，不再发送', noAddress: '没有号码或邮箱' } as Record<string, string>,
    states: { queued: '排队中', sending: '发送中', sent: '已送达', failed: '等待重试', dead: '未送达', held: '免打扰', notConfigured: '未配置' } satisfies Record<Message['state'], string>,
    channels: { inApp: '站内', sms: '短信', email: '邮件', weChatWork: '企业微信' } satisfies Record<Message['channel'], string>,
    languages: { zh: '中文', en: '英文' }, language: '语言', subject: '标题', body: '正文', places: '可以使用', placesHint: '点一下插入到正文末尾，发送时换成实际内容。',
    preview: '预览', previewHint: '按示例内容填充', parts: (count: number) => `按 ${count} 条短信计费`, unknown: (places: string) => `这些内容无法填充：${places}`, save: '保存', saved: '已保存',
    occasions: {
      actionReminder: '标准动作提醒', caseReceipt: '个案受理回执', caseReply: '个案答复', phoneCode: '手机验证码', taskHandedOver: '部门任务', noticeDigest: '通知汇总',
    } as Record<string, string>,
    templatesHint: '客户和员工收到的短信、邮件与通知的文字。', noTemplates: '没有消息模板', changeOnly: '修改模板需要“修改消息模板”权限。',
  },
  en: {
    title: 'Messages', templates: 'Message templates', none: 'No message has been sent yet', noneHint: 'Text messages, e-mails and notices leave from here, each with its record.',
    waiting: 'Waiting', held: 'Quiet hours', dead: 'Not delivered', notConfigured: 'No gateway',
    waitingHow: 'Queued, being sent, or to be tried again.', heldHow: 'Nobody is disturbed at night; they leave when the quiet hours end.', deadHow: 'Tried several times in vain; somebody has to look.', notConfiguredHow: 'This channel has no gateway yet; send again once it has.',
    state: 'State', channel: 'Channel', to: 'To', content: 'Content', template: 'Template', attempts: 'Tries', error: 'Reason', queued: 'Made', sent: 'Delivered', due: 'Next try', urgent: 'Urgent',
    secret: '(codes and other secrets are not kept)', retry: 'Send again', retried: 'Queued again', all: 'All', customer: 'Customer', staff: 'Staff', see: 'See',
    errors: { expired: 'Out of date, no longer sent', noAddress: 'No number or address' } as Record<string, string>,
    states: { queued: 'Queued', sending: 'Being sent', sent: 'Delivered', failed: 'To be tried again', dead: 'Not delivered', held: 'Quiet hours', notConfigured: 'No gateway' },
    channels: { inApp: 'In-app', sms: 'Text message', email: 'E-mail', weChatWork: 'WeChat Work' },
    languages: { zh: 'Chinese', en: 'English' }, language: 'Language', subject: 'Subject', body: 'Text', places: 'Places', placesHint: 'A click puts one at the end of the text; it is filled when the message leaves.',
    preview: 'Preview', previewHint: 'Filled with example values', parts: (count: number) => `Charged as ${count} text messages`, unknown: (places: string) => `Nothing fills: ${places}`, save: 'Save', saved: 'Saved',
    occasions: {
      actionReminder: 'Reminder of an action', caseReceipt: 'Receipt of a case', caseReply: 'Reply to a case', phoneCode: 'Phone code', taskHandedOver: 'Task for a department', noticeDigest: 'Digest of notices',
    } as Record<string, string>,
    templatesHint: 'The words of text messages, e-mails and notices to customers and staff.', noTemplates: 'No templates', changeOnly: 'Changing needs the permission “Change message templates”.',
  },
})

export const toneOf: Record<Message['state'], Tone> = {
  queued: 'idle', sending: 'active', sent: 'done', failed: 'act', dead: 'late', held: 'idle', notConfigured: 'off',
}

/** States from which somebody may send a message once more. */
export const retriable: readonly Message['state'][] = ['failed', 'dead', 'notConfigured']
