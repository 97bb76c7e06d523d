import { defineJob } from '../jobs/index.ts'
import { defineModule, type Module } from '../module/module.ts'
import { permissions } from './access.ts'
import { type AddressBook, emptyAddressBook } from './address.ts'
import type { Carrier } from './channels/carrier.ts'
import { type ChannelSettings, openChannels } from './channels/open-channels.ts'
import { deliver } from './deliver.ts'
import { messagesApi } from './http.ts'
import { webPush } from './push/web-push.ts'
import { sweep } from './sweep.ts'

/** The outbox with the ways out of this installation; without settings every message outside stays in it, visibly. */
export function messagesModule(
  settings: ChannelSettings = {},
  addressBook: AddressBook = emptyAddressBook,
  carriers: readonly Carrier[] = [],
): Module {
  const delivery = {
    channels: openChannels(settings),
    addressBook,
    quietHours: settings.quietHours,
    carriers: [...carriers, webPush(settings.push ?? {})],
  }
  return defineModule({
    name: 'messages',
    api: [messagesApi(settings.push ?? {})],
    permissions,
    jobs: [
      defineJob<{ messageId: string }>('messages.deliver', (database, { messageId }) =>
        deliver(database, delivery, messageId),
      ),
      defineJob('messages.sweep', sweep),
    ],
    schedules: [
      {
        job: 'messages.sweep',
        cron: '* * * * *',
        summary: { zh: '补发遗漏的消息', en: 'Take up forgotten messages' },
      },
    ],
  })
}
