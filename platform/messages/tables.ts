import type { Purpose } from './marketing.ts'
import type { ChannelName, MessageState } from './message.ts'

export interface MessageRow {
  id: string
  project_id: string | null
  channel: ChannelName
  state: MessageState
  template_key: string
  language: 'zh' | 'en'
  purpose: Purpose
  urgent: boolean
  secret: boolean
  confidential: boolean
  person_id: string | null
  staff_id: string | null
  address_sealed: string | null
  address_hint: string | null
  subject: string | null
  content_sealed: string
  dedupe_key: string | null
  attempts: number
  error: string | null
  provider_id: string | null
  carrier: string | null
  carried: Record<string, unknown> | null
  queued_at: Date
  due_at: Date | null
  expires_at: Date | null
  sent_at: Date | null
}

export interface TemplateRow {
  id: string
  key: string
  channel: ChannelName
  language: 'zh' | 'en'
  subject: string | null
  body: string
  sample: Record<string, string | number>
  purpose: Purpose
  secret: boolean
  version: number
  changed_by: string | null
}

export interface NoticeRow {
  id: string
  person_id: string | null
  staff_id: string | null
  title: string
  body: string
  link: string | null
  given_at: Date
  read_at: Date | null
}

export interface MessagesTables {
  'platform.message': MessageRow
  'platform.message_template': TemplateRow
  'platform.notice': NoticeRow
}
