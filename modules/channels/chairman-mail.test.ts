import { buildOffice } from '#modules/cases/testing/index.ts'
import { describe, expect, it } from 'vitest'
import { headerOf, textOf } from './testing/read-mail.ts'
import { useChannels } from './testing/use-channels.ts'
import { writeMail } from './testing/write-mail.ts'

type Body = Record<string, any>
const inHeader = (words: string) => `=?UTF-8?B?${Buffer.from(words).toString('base64')}?=`

describe('a mailbox', async () => {
  const { house, desk, imap, smtp, mailbox, keep, caseIds, settle } = await useChannels()
  const look = async (channelId: string) => {
    expect((await keep('POST', `/channels/${channelId}/look`)).status).toBe(201)
    await settle()
  }

  it('of the chairman opens letters for his office alone, and answers them by mail [S3-40]', async () => {
    const { assistant } = await buildOffice(house.database, desk)
    const address = { name: '董事长信箱', address: 'chairman@example.com', forChairman: true }
    const { body: kept } = await keep('POST', '/channels/mailboxes', mailbox(address))
    expect(kept).toMatchObject({ forChairman: true })
    const mail = writeMail('骆董事长，鹭影苑的验收单是补签的。', {
      To: 'chairman@example.com',
      Subject: inHeader('鹭影苑验收'),
    })
    imap.deliver(mail, house.clock.now())
    await look(kept.id)
    expect(await caseIds()).toEqual([])
    expect((await keep('GET', `/channels/${kept.id}/letters`)).body.items).toEqual([])
    const { body: found } = await house.send<Body>(assistant, 'GET', '/cases?confidential=true')
    const [letter] = found.items
    expect(letter).toMatchObject({
      channel: 'chairmanMailbox',
      confidence: 'chairmanOnly',
      ownerName: '俞知微',
    })
    const answered = { body: '已请审计核查，谢谢您。' }
    expect((await house.send(assistant, 'POST', `/cases/${letter.id}/replies`, answered)).status).toBe(201)
    await settle()
    const sent = smtp.letters.find((one) => textOf(one).includes('已请审计核查'))!
    expect(headerOf(sent, 'To')).toContain('@')
    const { rows } = await house.owner.query(
      `SELECT DISTINCT confidential, project_id FROM platform.message WHERE channel = 'email'`,
    )
    expect(rows).toEqual([{ confidential: true, project_id: null }])
    // The writer agrees by mail: the desk has it from then on, answers on the same thread, and its photos are there to see.
    const { version } = (await house.send<Body>(assistant, 'GET', `/cases/${letter.id}`)).body
    const lifted = await house.send<Body>(assistant, 'POST', `/cases/${letter.id}/confidence-lifting`, {
      version,
      consent: '来信人回信同意按普通来件办理',
    })
    expect(lifted.body).toMatchObject({ confidence: null })
    const seen = (await house.send<Body>(desk.agent, 'GET', `/cases/${letter.id}`)).body
    expect(seen.entries[0].fileIds).toHaveLength(1)
    const files = await house.database.withWork({ actor: desk.agent, permission: 'cases.read' }, (work) =>
      work.sql('SELECT id FROM platform.file WHERE id = ANY ($1)', [seen.entries[0].fileIds]),
    )
    expect(files).toHaveLength(1)
    await house.send(desk.agent, 'POST', `/cases/${letter.id}/replies`, { body: '您好，我来跟进验收单。' })
    await settle()
    expect(
      headerOf(
        smtp.letters.find((one) => textOf(one).includes('我来跟进验收单'))!,
        'To',
      ),
    ).toContain('@')
    const open = mailbox({ ...address, forChairman: false, version: 1 })
    expect((await keep('PUT', `/channels/mailboxes/${kept.id}`, open)).body.code).toBe(
      'channels.stays_confidential',
    )
  })

  it('hands what says nothing of its topic to the department that its setting names [S1-21]', async () => {
    const strange = mailbox({ address: 'all@example.com', departmentId: desk.group.groupId })
    expect((await keep('POST', '/channels/mailboxes', strange)).body.code).toBe('platform.invalid_input')
    const usual = { name: '工程来信', address: 'build@example.com', departmentId: desk.engineering }
    const { body: kept } = await keep('POST', '/channels/mailboxes', mailbox(usual))
    expect(kept).toMatchObject({ departmentName: '工程管理部' })
    imap.deliver(
      writeMail('工地夜里施工太吵。', { To: 'build@example.com', Subject: inHeader('夜里施工') }),
      house.clock.now(),
    )
    await look(kept.id)
    const { body: queued } = await house.send<Body>(desk.agent, 'GET', '/cases?queued=true')
    const noise = queued.items.find(({ title }: Body) => title === '夜里施工')
    const { rows } = await house.owner.query(
      'SELECT queue_department_id AS id FROM cases.case_file WHERE id = $1',
      [noise.id],
    )
    expect(rows).toEqual([{ id: desk.engineering }])
  })
})
