import type { ChannelName } from '../message.ts'
import type { QuietHours } from '../quiet-hours.ts'
import type { PushSettings } from '../push/services.ts'
import type { Channel } from './channel.ts'
import { email, type EmailSettings } from './email.ts'
import { smsGateway, type SmsSettings } from './sms-gateway.ts'
import { weChatWork, type WeChatWorkSettings } from './wechat-work.ts'

/** How messages leave this installation; what is left out stays in the outbox as `notConfigured`. */
export interface ChannelSettings {
  sms?: SmsSettings
  email?: EmailSettings
  weChatWork?: WeChatWorkSettings
  push?: PushSettings
  quietHours?: Partial<QuietHours>
}

export type OpenChannels = ReadonlyMap<ChannelName, Channel>

export function openChannels(settings: ChannelSettings): OpenChannels {
  const open = new Map<ChannelName, Channel>()
  if (settings.sms) open.set('sms', smsGateway(settings.sms))
  if (settings.email) open.set('email', email(settings.email))
  if (settings.weChatWork) open.set('weChatWork', weChatWork(settings.weChatWork))
  return open
}
