import { bind } from '#platform/http/index.ts'
import { versionedRecords } from '#platform/work/index.ts'
import { addClient, changeClient, renewSecret } from './actions/keep-client.ts'
import { addForm, changeForm } from './actions/keep-form.ts'
import { addMailbox, changeMailbox } from './actions/keep-mailbox.ts'
import { takeAside } from './actions/take-aside.ts'
import { channelsContract } from './contract.ts'
import { tryMailbox } from './actions/try-mailbox.ts'
import { receiveMessage } from './receive-http.ts'
import { channelView } from './queries/channel-view.ts'
import { channelHistory, listChannels } from './queries/list-channels.ts'
import { listLetters } from './queries/list-letters.ts'

export const channelsApi = bind(channelsContract, {
  listChannels: ({ work, query }) => listChannels(work, query),
  getChannel: ({ work, params }) => channelView(work, params.channelId),
  channelHistory: ({ work, params, query }) => channelHistory(work, params.channelId, query),
  listLetters: ({ work, params, query }) => listLetters(work, params.channelId, query),
  takeAside: ({ work, params }) => takeAside(work, params.channelId, params.letterId),
  async fetchNow({ work, params: { channelId } }) {
    await versionedRecords(work).one('channels.channel', channelId)
    work.enqueue('channels.fetch-mailbox', { channelId }, { key: `mailbox:${channelId}` })
    return {}
  },
  addMailbox: ({ work, body }) => addMailbox(work, body),
  changeMailbox: ({ work, params, body }) => changeMailbox(work, params.channelId, body),
  tryMailbox,
  addClient: ({ work, body }) => addClient(work, body),
  changeClient: ({ work, params, body }) => changeClient(work, params.channelId, body),
  renewSecret: ({ work, params, body }) => renewSecret(work, params.channelId, body.version),
  addForm: ({ work, body }) => addForm(work, body),
  changeForm: ({ work, params, body }) => changeForm(work, params.channelId, body),
  receiveMessage,
})
