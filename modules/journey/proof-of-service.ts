import type { EvidenceKind } from './standard-action.ts'

/** How a notice in writing is shown to have arrived. */
interface Proof {
  way: 'app' | 'post' | 'receipt' | 'email'
  receivedOn: string
  number: string | null
  words: string | null
}

/** Opening the notice is the buyer's own tap; everything else is a paper, with the number or the words that came with it. */
export function proofOfService({ way, receivedOn, number, words }: Proof): {
  kind: EvidenceKind
  text: string
} {
  if (way === 'app') return { kind: 'customerTap', text: `客户 ${receivedOn} 在业主端打开变更通报，视为收到` }
  const how = { post: '挂号邮寄', receipt: '当面签收', email: '电子邮件' }[way]
  const more = [number && `单号 ${number}`, words].filter(Boolean)
  return { kind: 'document', text: [`送达证明：${how}，${receivedOn} 收到`, ...more].join('；') }
}
