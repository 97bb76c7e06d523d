import { codesOf, type LoggedValues } from '#design/record/history/log-words.ts'
import { texts } from './texts.ts'

const securities = codesOf(texts, 'securities')

/** Codes of the channels as the log's readers know them. */
export const loggedValues: LoggedValues = {
  'channels.channel.kind': codesOf(texts, 'kinds'),
  'channels.channel.imap_security': securities,
  'channels.channel.smtp_security': securities,
  'channels.letter.direction': codesOf(texts, 'directions'),
  'channels.letter.nature': codesOf(texts, 'natures'),
  'channels.letter.outcome': codesOf(texts, 'outcomes'),
  'channels.conversation.answer_by': {
    zh: { email: '邮件', sms: '短信', webhook: '对接系统' },
    en: { email: 'E-mail', sms: 'Text message', webhook: 'Other system' },
  },
  'channels.conversation.language': {
    zh: { zh: '中文', en: '英文' },
    en: { zh: 'Chinese', en: 'English' },
  },
}
