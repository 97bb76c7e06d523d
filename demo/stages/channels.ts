import { addClient } from '#modules/channels/actions/keep-client.ts'
import { addForm } from '#modules/channels/actions/keep-form.ts'
import { addMailbox } from '#modules/channels/actions/keep-mailbox.ts'
import { quietly } from '../old-estate.ts'
import { build, homeOfTheKnown, placedProjects, type Stage } from '../world.ts'

/** A mailbox (off, so that nothing tries to connect), a form for the project's site, and another system that may write. */
export const channels: Stage = {
  name: 'channels',
  run: (world) =>
    build(world, async (work) => {
      const known = (await placedProjects(world, work)).find(({ code }) => code === homeOfTheKnown)
      if (!known) return
      const quiet = quietly(work)
      const kept = { projectId: known.id, projectIds: [], ownerStaffId: null }
      await addMailbox(quiet, {
        ...kept,
        name: '砚湖湾客户服务',
        isOn: false,
        address: 'service@yanhuwan.example',
        imap: { host: 'imap.yanhuwan.example', port: 993, security: 'tls' },
        smtp: { host: 'smtp.yanhuwan.example', port: 465, security: 'tls' },
        userName: 'service@yanhuwan.example',
        folder: 'INBOX',
      })
      await addForm(quiet, {
        ...kept,
        name: '砚湖湾官网表单',
        isOn: true,
        kinds: ['complaint', 'enquiry', 'suggestion', 'praise'],
        origins: ['https://www.yanhuwan.example'],
        texts: {
          zh: { title: '告诉砚湖湾', intro: '您的话会有专人负责，24 小时内答复。' },
          en: { title: 'Tell Yanhuwan', intro: 'Somebody will own it and answer you within 24 hours.' },
        },
      })
      await addClient(quiet, {
        ...kept,
        name: '微信公众号对接',
        isOn: true,
        shownAs: '微信公众号',
        webhookUrl: null,
      })
    }),
}
