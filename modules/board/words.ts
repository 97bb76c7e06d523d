import type { Reason } from './post.ts'

export const reasonWords: Record<Reason, { zh: string; en: string }> = {
  defamation: { zh: '涉嫌诽谤他人', en: 'it may defame somebody' },
  illegal: { zh: '含有法律禁止发布的内容', en: 'it holds what the law forbids to publish' },
}
