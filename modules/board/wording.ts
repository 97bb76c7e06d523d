import type { Keyring } from '#platform/secrets/keyring.ts'
import { normalizeProse, normalizeText } from '#platform/text/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { refusals } from './errors.ts'
import { bareWords, hasLink, isNoise } from './noise.ts'
import { findPersonalData, maskPersonalData, masks } from '#platform/text/index.ts'

export interface Written {
  title: string
  body: string
  /** The poster saw what is masked, and agrees. */
  agreed?: boolean
}

/** A post as it may be shown, and as it was written, sealed. */
export interface ReadyWording {
  shown: { title: string; body: string }
  sealed: { title_sealed: string; body_sealed: string; masked: number; words_digest: string }
}

/** What would be masked, in the order in which it stands there. */
export function previewMasking({ title, body }: Pick<Written, 'title' | 'body'>) {
  return {
    title: maskPersonalData(title),
    body: maskPersonalData(body),
    finds: [...findPersonalData(title), ...findPersonalData(body)].map(({ kind, text }) => ({
      kind,
      text,
      mask: masks[kind],
    })),
  }
}

/** Reads what somebody wrote for everybody: no addresses, no noise, and nothing personal that she did not agree to mask. */
export function readWording(keyring: Keyring, written: Written): ReadyWording {
  const title = normalizeProse(written.title).replaceAll('\n', ' ')
  const body = normalizeProse(written.body)
  const noLink = { zh: '请去掉网址', en: 'Please leave the web address out' }
  const links = [['title', title] as const, ['body', body] as const].filter(([, text]) => hasLink(text))
  if (links.length)
    throw refusals.linkInside({}, { fields: links.map(([name]) => ({ path: `body.${name}`, ...noLink })) })
  if (isNoise(body))
    throw refusals.onlyNoise(
      {},
      { fields: [{ path: 'body.body', zh: '请说清楚发生了什么', en: 'Please say what happened' }] },
    )
  const { finds, ...shown } = previewMasking({ title, body })
  if (finds.length && !written.agreed) throw refusals.maskingNeeded({ count: finds.length })
  return {
    shown,
    sealed: {
      title_sealed: keyring.encrypt(title),
      body_sealed: keyring.encrypt(body),
      masked: finds.length,
      words_digest: keyring.blindIndex('words of a post', bareWords(title + body)),
    },
  }
}

const official = /官方|客服|管理员|版主|物业|管家|总经理|董事长|official|admin|moderator/i

/** A name for the board: not one's own, and not one that sounds like the house. */
export function readNickname(text: string): string {
  const nickname = normalizeText(text)
  const refuse = (zh: string, en: string) =>
    common.invalidInput({ count: 1 }, { fields: [{ path: 'body.nickname', zh, en }] })
  if (hasLink(nickname) || findPersonalData(nickname).length)
    throw refuse(
      '昵称会公开，请不要用真名、电话或房号',
      'The nickname is public: no real name, phone or home number',
    )
  if (official.test(nickname))
    throw refuse(
      '这个昵称像是工作人员，请换一个',
      'This nickname sounds like the staff; please choose another',
    )
  return nickname
}
