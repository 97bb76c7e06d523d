import type { CaseKind } from '#modules/cases/index.ts'
import type { AnswerBy, ChannelKind, Security } from './channel.ts'
import type { Nature } from './mail/nature.ts'

export interface FormTexts {
  zh: { title: string; intro: string }
  en: { title: string; intro: string }
}

export interface ChannelRow {
  id: string
  kind: ChannelKind
  project_id: string
  project_ids: string[]
  name: string
  is_on: boolean
  on_since: Date | null
  owner_staff_id: string | null
  department_id: string | null
  address: string | null
  imap_host: string | null
  imap_port: number | null
  imap_security: Security | null
  smtp_host: string | null
  smtp_port: number | null
  smtp_security: Security | null
  user_name: string | null
  password_sealed: string | null
  folder: string | null
  form_key: string | null
  case_kinds: CaseKind[] | null
  origins: string[] | null
  texts: FormTexts | null
  for_chairman: boolean
  shown_as: string | null
  client_key: string | null
  secret_sealed: string | null
  webhook_url: string | null
  version: number
  changed_by: string | null
}

/** A mailbox as its check constraint keeps it. */
export type MailboxRow = ChannelRow & {
  kind: 'mailbox'
  address: string
  imap_host: string
  imap_port: number
  imap_security: Security
  smtp_host: string
  smtp_port: number
  smtp_security: Security
  user_name: string
  folder: string
}

export type LetterOutcome = 'opened' | 'joined' | 'noted' | 'setAside' | 'failed' | 'handedOver'

export interface LetterRow {
  id: string
  project_id: string
  channel_id: string
  direction: 'in' | 'out'
  message_id: string
  at: Date
  nature: Nature | 'receipt' | 'answer'
  outcome: LetterOutcome
  case_id: string | null
  address_sealed: string | null
  address_index: string | null
  subject_sealed: string | null
  words: string | null
  file_id: string | null
  uid_validity: string | null
  uid: number | null
}

export interface ConversationRow {
  case_id: string
  project_id: string
  channel_id: string
  number: string
  answer_by: AnswerBy
  thread: string | null
  address_sealed: string | null
  address_index: string | null
  address_hint: string | null
  origin_index: string | null
  language: 'zh' | 'en'
  started_at: Date
}

export interface ChannelsTables {
  'channels.channel': ChannelRow
  'channels.letter': LetterRow
  'channels.conversation': ConversationRow
}
