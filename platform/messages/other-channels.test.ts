import { describe, expect, it } from 'vitest'
import { letterHtml } from './channels/letter-html.ts'
import { useOutbox } from './testing/use-outbox.ts'

const { house, mail, robot, send, rowOf, after } = await useOutbox()

describe('a letter', () => {
  const letter = {
    channel: 'email' as const,
    template: 'actionReminder',
    variables: { action: '满月回访', home: '砚湖湾 3栋2单元1602', dueAt: '11月24日 18:00' },
  }

  it('goes out over SMTP with subject and text in the wanted language, and is tried again when the server is busy', async () => {
    mail.beBusy(1)
    const id = await send({ ...letter, language: 'en' })
    await house.settle()
    expect((await rowOf(id)).state).toBe('failed')
    await after(91_000)
    expect(await rowOf(id)).toMatchObject({ state: 'sent', provider_id: `<${id}@example.com>` })
    expect(mail.letters[0]).toMatch(/^To: shen@example\.com\r$/m)
    expect(mail.letters[0]).toContain(`Message-ID: <${id}@example.com>`)
    expect(mail.letters[0]).toMatch(/^Content-Type: multipart\/alternative/m)
  })

  it('has its links on the words before them where HTML is shown, and nothing of the words becomes markup', () => {
    const shown = letterHtml(
      '新增：\n砚湖湾 <b>渗水</b> https://x.example/c/1 (已等 3 小时)\n\n全文：https://x.example/m',
    )
    expect(shown).toContain(
      '<a href="https://x.example/c/1">砚湖湾 &lt;b&gt;渗水&lt;/b&gt;</a> (已等 3 小时)',
    )
    expect(shown).toContain('<a href="https://x.example/m">全文</a>')
  })

  it('to a mailbox that does not exist is a dead letter at once', async () => {
    const id = await send({ ...letter, to: { address: 'nobody@example.com' } })
    await house.settle()
    expect(await rowOf(id)).toMatchObject({ state: 'dead', attempts: 1, address_hint: 'n***@example.com' })
  })
})

describe('a word to the group in WeChat Work', () => {
  it('is said by the robot, again when it was too busy, and not again when it is refused', async () => {
    const word = {
      channel: 'weChatWork' as const,
      to: { address: '客户关系组' },
      template: 'actionReminder',
      variables: { action: '满月回访', home: '1602', dueAt: '18:00' },
    }
    robot.answerWith(45_009)
    const busy = await send(word)
    await house.settle()
    expect(await rowOf(busy)).toMatchObject({ state: 'failed', error: '45009 no' })
    await after(91_000)
    expect(robot.said).toEqual(['1602 的“满月回访”应在 18:00 前完成。'])
    robot.answerWith(93_000)
    const id = await send(word)
    await house.settle()
    expect(await rowOf(id)).toMatchObject({ state: 'dead', error: '93000 no' })
  })
})
