import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownWords } from './own-words.ts'

const said = '师傅昨天没有来。\n今天下午三点前能来吗？'

const older: Record<string, string> = {
  'QQ mail':
    '------------------ 原始邮件 ------------------\n发件人: "砚湖湾客户服务" <service@example.com>;\n\n陆予安答复',
  'QQ mail with hard spaces': '------------------\u00a0原始邮件\u00a0------------------\n旧',
  '163': '---- 回复的原邮件 ----\n| 发件人 | 砚湖湾客户服务 |\n旧',
  '163 in its English': 'At 2026-11-20 10:11:12, "砚湖湾客户服务" <service@example.com> wrote:\n>旧',
  Foxmail:
    '发件人： service@example.com\n发送时间： 2026-11-20 09:00\n收件人： shen@example.com\n主题： Re: 漏水\n旧',
  'Outlook in Chinese':
    '________________________________\n发件人: 服务 <service@example.com>\n发送时间: 2026年11月20日 9:00\n收件人: 沈佳禾\n主题: 漏水\n\n旧',
  'Outlook in English': '-----Original Message-----\nFrom: Service\nSent: Friday\nTo: Shen\nold',
  'Outlook without a line':
    'From: Service <service@example.com>\nSent: Friday, 20 November 2026\nTo: Shen\nSubject: Leak\nold',
  'Gmail in English':
    'On Fri, Nov 20, 2026 at 9:00 AM Service <service@example.com> wrote:\n\n> old\n> older',
  'Gmail over two lines':
    'On Fri, Nov 20, 2026 at 9:00 AM 砚湖湾客户服务\n<service@example.com> wrote:\n> old',
  'Gmail in Chinese': '砚湖湾客户服务 <service@example.com> 于2026年11月20日周五 09:00写道：\n\n> 旧',
  'Apple Mail in Chinese': '在 2026年11月20日，09:00，服务 <service@example.com> 写道：\n\n旧',
  'iPhone in Chinese': '发自我的iPhone\n\n在 2026年11月20日，09:00，服务 <service@example.com> 写道：\n\n﻿旧',
  'a traditional Chinese program': '服務 <service@example.com> 於 2026年11月20日 上午9:00 寫道：\n旧',
  'plain signs': '> 旧\n> 更旧',
  'a signature': '-- \n沈佳禾\n138 0000 0001',
  'a phone': '发自我的华为手机',
  'a phone in English': 'Sent from my iPhone',
  'Outlook for phones':
    '获取 Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: Service\nDate: Friday\nTo: Shen\nold',
}

describe('what somebody wrote herself', () => {
  it.each(Object.entries(older))('is left when %s quotes or signs', (_, below) => {
    expect(ownWords(`${said}\n\n${below}`)).toBe(said)
    expect(ownWords(`${said}\r\n\r\n${below.replaceAll('\n', '\r\n')}`)).toBe(said)
  })

  it('stands between the lines that it answers, too', () => {
    expect(ownWords('> 几点方便？\n下午三点。\n> 哪个单元？\n2单元。')).toBe('下午三点。\n2单元。')
  })

  it('is the quotation, where a letter was only passed on', () => {
    const passedOn = '---------- Forwarded message ---------\nFrom: 邻居\n楼上漏水，请处理。'
    expect(ownWords(passedOn)).toBe(passedOn)
  })

  it('is not mistaken for a quotation', () => {
    for (const words of [
      '主题：电梯又坏了\n已经第三次。',
      '2026年11月20日物业写道歉信给我们，但没有解决问题。',
      'From: the lobby to the third floor the lift is slow.',
      '从 11 月 20 日开始漏水——至今没人来。',
    ])
      expect(ownWords(words)).toBe(words)
  })

  it('only ever leaves lines out, and never all of them', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        '> 旧',
        '-- ',
        '发自我的iPhone',
        '-----原始邮件-----',
        'On Friday, Lu wrote:',
        '发件人: a',
        '收件人: b',
        '主题: c',
      ),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 15 }), (lines) => {
        const text = lines.join('\n')
        const kept = ownWords(text)
        const from = text
          .replaceAll(/\r\n?/g, '\n')
          .replaceAll(/\u200b|\u200c|\u200d|\ufeff/g, '')
          .split('\n')
          .map((one) => one.trim())
        let at = 0
        for (const one of kept.split('\n').map((part) => part.trim())) {
          at = from.indexOf(one, at) + 1
          expect(at, `"${one}" comes from the letter, in order`).toBeGreaterThan(0)
        }
        if (text.replaceAll(/\u200b|\u200c|\u200d|\ufeff/g, '').trim()) expect(kept).not.toBe('')
      }),
      { numRuns: 300 },
    )
  })
})
