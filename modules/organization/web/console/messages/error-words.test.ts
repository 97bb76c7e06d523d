import { expect, it } from 'vitest'
import { errorWords } from './error-words.ts'
import { texts } from './texts.ts'

it.each([
  ['The operation was aborted due to timeout', '对方没有及时答复'],
  ['fetch failed: connect ECONNREFUSED 127.0.0.1:4741', '连不上对方'],
  ['connect ECONNREFUSED 127.0.0.1:25', '连不上对方'],
  ['HTTP 429: {"code":"isv.LIMIT","message":"触发小时级流控"}', '对方答复 429：触发小时级流控'],
  ['HTTP 502: <html><h1>Bad Gateway</h1></html>', '对方答复 502：Bad Gateway'],
  ['HTTP 503: ', '对方答复 503'],
  ['noAddress', '没有号码或邮箱'],
  ['550 no such mailbox', '550 no such mailbox'],
])('says why a message has not arrived: %s', (error, words) => {
  expect(errorWords(error, texts.zh)).toBe(words)
})
