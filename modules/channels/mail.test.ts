import { buildPhoto } from '#platform/files/testing/build-photo.ts'
import { describe, expect, it } from 'vitest'
import { headerOf, textOf } from './testing/read-mail.ts'
import { useChannels } from './testing/use-channels.ts'
import { writeMail } from './testing/write-mail.ts'

type Body = Record<string, any>

describe('a mailbox', async () => {
  const { house, desk, imap, smtp, mailbox, keep, act, see, caseIds, settle } = await useChannels()
  let channelId = ''
  const now = () => house.clock.now()
  const look = async () => {
    expect((await keep('POST', `/channels/${channelId}/look`)).status).toBe(201)
    await settle()
  }
  const letters = async () => (await keep('GET', `/channels/${channelId}/letters`)).body.items as Body[]
  const standing = async () => (await keep('GET', `/channels/${channelId}`)).body
  it('says what is wrong before it is kept, and keeps its password to itself', async () => {
    const {
      name: _,
      projectId: _p,
      projectIds: _ps,
      ownerStaffId: _o,
      isOn: _i,
      address: _a,
      ...access
    } = mailbox() as Body
    const trial = (over: object) => keep('POST', '/channels/mailbox-trials', { ...access, ...over })
    expect((await trial({})).body).toEqual({ imap: null, smtp: null })
    expect((await trial({ password: 'wrong' })).body).toEqual({ imap: 'signIn', smtp: 'signIn' })
    expect((await trial({ folder: 'Archive' })).body.imap).toBe('folder')
    expect((await trial({ imap: { host: '127.0.0.1', port: 1, security: 'none' } })).body.imap).toBe(
      'refused',
    )

    const { status, body } = await keep('POST', '/channels/mailboxes', mailbox())
    expect(status).toBe(201)
    expect(JSON.stringify(body)).not.toContain('secret')
    channelId = body.id
    expect((await keep('POST', '/channels/mailboxes', mailbox({ name: '第二个' }))).body.code).toBe(
      'channels.address_taken',
    )
    expect((await house.send(desk.agent, 'GET', '/channels')).status).toBe(403)
    expect(
      (
        await house.send<Body>(
          { ...desk.keeper, grants: new Map([['channels.read', []]]) },
          'GET',
          `/channels/${channelId}`,
        )
      ).status,
    ).toBe(404)
  })

  it('makes a case of a letter, keeps the original, and tells the sender number, owner and term', async () => {
    imap.deliver(writeMail('早就在这里的旧邮件'), new Date(now().getTime() - 86_400_000))
    const photo = await buildPhoto()
    imap.deliver(
      writeMail(
        '阳台漏水三天了，电话 13800000001。\n\n发自我的iPhone',
        { 'Message-ID': '<first@example.org>' },
        { name: 'leak.jpg', bytes: photo },
      ),
      now(),
    )
    await look()
    const [id] = await caseIds()
    const file = await see(id)
    expect(file).toMatchObject({
      channel: 'email',
      title: '阳台漏水',
      reporterName: '周星河',
      reporterPersonId: null,
      body: '阳台漏水三天了，电话 13800000001。',
    })
    expect(await caseIds()).toHaveLength(1)
    const [message] = file.entries
    expect(message.fileIds).toHaveLength(2)
    const { rows } = await house.owner.query(
      'SELECT media_type, sha256 FROM platform.file WHERE id = ANY ($1) ORDER BY 1',
      [message.fileIds],
    )
    expect(rows.map((row) => row.media_type)).toEqual(['image/jpeg', 'message/rfc822'])
    expect(message.papers.map(({ name }: Body) => name)).toEqual(['阳台漏水.eml'])
    expect(file.entries.map((one: Body) => one.kind)).toContain('receipt')
    expect(file.firstRepliedAt).toBeNull()
    expect(imap.letters.map(({ seen }) => seen)).toEqual([false, true])
    const [receipt] = smtp.letters as [string]
    expect(headerOf(receipt, 'In-Reply-To')).toBe('<first@example.org>')
    expect(headerOf(receipt, 'Auto-Submitted')).toBe('auto-replied')
    expect(headerOf(receipt, 'To')).toBe('zhou@example.org')
    expect(textOf(receipt)).toContain(file.number)
    expect(textOf(receipt)).toContain(file.ownerName)
    expect((await letters()).map(({ direction, outcome, address }) => [direction, outcome, address])).toEqual(
      [
        ['out', 'handedOver', 'z***@example.org'],
        ['in', 'opened', 'z***@example.org'],
      ],
    )
  })

  it('answers in the thread, and what comes back joins the case without its quotes', async () => {
    const [id] = await caseIds()
    await act(`/cases/${id}/replies`, { body: '周先生您好，工程师明天 10:00 上门。' })
    await act(`/cases/${id}/notes`, { body: '业主情绪激动，注意措辞' })
    await settle()
    expect(smtp.letters).toHaveLength(2)
    const answer = smtp.letters[1]!
    expect(headerOf(answer, 'In-Reply-To')).toBe('<first@example.org>')
    expect(headerOf(answer, 'References')).toContain('<first@example.org>')
    expect(headerOf(answer, 'Auto-Submitted')).toBeUndefined()
    expect(textOf(answer)).toContain('工程师明天 10:00 上门')
    expect(smtp.letters.map(textOf).join('')).not.toContain('注意措辞')
    expect((await see(id)).firstRepliedAt).not.toBeNull()

    house.clock.advance(3_600_000)
    const quoted =
      '好的，请提前一小时打电话。\n\n------------------ 原始邮件 ------------------\n发件人: "砚湖湾客户服务"\n工程师明天 10:00 上门。'
    imap.deliver(
      writeMail(quoted, { Subject: 'Re: x', 'In-Reply-To': headerOf(answer, 'Message-ID')! }),
      now(),
    )
    await look()
    const file = await see(id)
    expect(file.entries.at(-1)).toMatchObject({
      kind: 'message',
      body: '好的，请提前一小时打电话。',
      authorName: '周星河',
    })
    expect(file.waitingSince).not.toBeNull()
    expect(await caseIds()).toHaveLength(1)
    expect(smtp.letters).toHaveLength(2)
  })

  it('lets a number open a case only to the one who leads its conversation', async () => {
    const [id] = await caseIds()
    const { number } = await see(id)
    const subject = { Subject: `about [${number}]` }
    imap.deliver(writeMail('补充：次卧也湿了。', subject), now())
    imap.deliver(writeMail('我想看看他的投诉。', { ...subject, From: 'other@example.net' }), now())
    await look()
    expect((await see(id)).entries.at(-1).body).toBe('补充：次卧也湿了。')
    expect(await caseIds()).toHaveLength(2)
  })

  it('takes a letter once, whatever breaks meanwhile', async () => {
    const before = (await caseIds()).length
    const deliver = () =>
      imap.deliver(
        writeMail('电梯停了', { 'Message-ID': '<lift@example.org>', From: 'lift@example.org' }),
        now(),
      )
    deliver()
    imap.breakOff(1)
    await look()
    expect((await standing()).fault).not.toBeNull()
    expect(await caseIds()).toHaveLength(before)

    await house.owner.query(
      `ALTER TABLE channels.letter ADD CONSTRAINT broken CHECK (message_id <> '<lift@example.org>')`,
    )
    await look()
    expect(await caseIds(), 'what is not committed leaves nothing').toHaveLength(before)
    expect(imap.letters.at(-1)!.seen).toBe(false)
    await house.owner.query('ALTER TABLE channels.letter DROP CONSTRAINT broken')

    await look()
    await look()
    deliver()
    imap.renew()
    await look()
    expect(await caseIds()).toHaveLength(before + 1)
    expect((await standing()).fault).toBeNull()
  })

  it('passes by a letter that cannot be taken, so that the next one arrives', async () => {
    const before = (await caseIds()).length
    imap.deliver(writeMail('读不了', { 'Message-ID': '<poison@example.org>' }), now())
    imap.deliver(writeMail('后面的一封', { From: 'next@example.org' }), now())
    await house.owner.query(
      `ALTER TABLE channels.letter ADD CONSTRAINT broken CHECK (message_id <> '<poison@example.org>')`,
    )
    for (let tries = 0; tries < 6; tries++) await look()
    await house.owner.query('ALTER TABLE channels.letter DROP CONSTRAINT broken')
    expect(await caseIds()).toHaveLength(before + 1)
    expect((await letters()).filter(({ outcome }) => outcome === 'failed')).toHaveLength(1)
  })

  it('never answers a machine, and lets a person take in what only looked like one', async () => {
    const before = { cases: (await caseIds()).length, sent: smtp.letters.length }
    const [id] = await caseIds()
    const ours = headerOf(smtp.letters[1]!, 'Message-ID')!
    imap.deliver(writeMail('外出中', { 'Auto-Submitted': 'auto-replied', 'In-Reply-To': ours }), now())
    imap.deliver(
      writeMail('550 no such user', { From: 'mailer-daemon@example.org', 'In-Reply-To': ours }),
      now(),
    )
    imap.deliver(
      writeMail('本周楼市', { 'List-Unsubscribe': '<https://example.org>', From: 'news@example.org' }),
      now(),
    )
    imap.deliver(writeMail('回声', { From: 'Service@example.com' }), now())
    await look()
    expect(await caseIds()).toHaveLength(before.cases)
    expect(smtp.letters).toHaveLength(before.sent)
    const notes = (await see(id)).entries
      .filter((one: Body) => one.kind === 'internalNote')
      .map((one: Body) => one.body)
    expect(notes.join('\n')).toContain('没有送达')
    expect(
      (await see(id)).entries.some((one: Body) => one.body.includes('外出中') && one.visibleToCustomer),
    ).toBe(false)

    const aside = (await keep('GET', `/channels/${channelId}/letters?aside=true`)).body.items as Body[]
    const news = aside.find(({ nature }) => nature === 'list')!
    expect((await keep('POST', `/channels/${channelId}/letters/${news.id}/taking`)).status).toBe(201)
    expect(await caseIds()).toHaveLength(before.cases + 1)
    expect((await keep('POST', `/channels/${channelId}/letters/${news.id}/taking`)).body.code).toBe(
      'channels.not_aside',
    )
  })

  it('writes only so many receipts a day to one address', async () => {
    for (let count = 0; count < 7; count++)
      imap.deliver(writeMail(`第 ${count} 封`, { From: 'loop@example.org', Subject: `n${count}` }), now())
    await look()
    expect(smtp.letters.filter((one) => headerOf(one, 'To') === 'loop@example.org')).toHaveLength(4)
  })

  it('notes on the case what was not taken along, and what did not arrive', async () => {
    imap.deliver(
      writeMail(
        '请看附件',
        { From: 'nobody@example.org' },
        { name: 'setup.exe', bytes: Buffer.from('MZ' + 'x'.repeat(5000)) },
      ),
      now(),
    )
    await look()
    const id = (await caseIds()).at(-1)
    const notes = (await see(id)).entries
      .filter((one: Body) => one.kind === 'internalNote')
      .map((one: Body) => one.body)
      .join('\n')
    expect(notes).toContain('setup.exe')
    expect(notes, 'the server refuses nobody@ for good').toContain('邮件没有发出')
  })
})
