import { recordHistory } from '../history/index.ts'
import { bind } from '../http/index.ts'
import { messagesContract } from './contract.ts'
import { addDevice, myDevices, removeDevice } from './push/devices.ts'
import type { PushSettings } from './push/services.ts'
import { countUnread, listNotices, readAllNotices, readNotice } from './notices.ts'
import { countMessages, listMessages, retryMessage } from './outbox.ts'
import { changeTemplate, getTemplate, listTemplates, previewTemplate } from './templates.ts'

/** The API with what the installation says about push. */
export const messagesApi = (push: PushSettings) =>
  bind(messagesContract, {
    listMessages: ({ work, query }) => listMessages(work, query),
    countMessages: ({ work }) => countMessages(work),
    retryMessage: ({ work, params }) => retryMessage(work, params.messageId),
    listTemplates: ({ work, query }) => listTemplates(work, query),
    getTemplate: ({ work, params }) => getTemplate(work, params.templateId),
    templateHistory: ({ work, params, query }) =>
      recordHistory(work, { record: ['platform.message_template', params.templateId] }, query),
    changeTemplate: ({ work, params, body }) => changeTemplate(work, params.templateId, body),
    previewTemplate: ({ work, params, body }) => previewTemplate(work, params.templateId, body),
    listNotices: ({ work, query }) => listNotices(work, query),
    countUnreadNotices: ({ work }) => countUnread(work),
    readNotice: ({ work, params }) => readNotice(work, params.noticeId),
    readAllNotices: ({ work }) => readAllNotices(work),
    listPushDevices: ({ work }) => myDevices(work),
    addPushDevice: ({ work, body }) => addDevice(work, push, body),
    removePushDevice: ({ work, params }) => removeDevice(work, params.fingerprint),
  })
