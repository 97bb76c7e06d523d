import { describe, expect, it } from 'vitest'
import { useIdentity } from './testing/index.ts'

describe('changes sent by pages of other sites', () => {
  const house = useIdentity()
  const signOut = async (headers: Record<string, string>, method: 'POST' | 'GET' = 'POST') =>
    (
      await house
        .browser()
        .send<{ code?: string }>(method, method === 'GET' ? '/session' : '/sign-out', undefined, {
          'sec-fetch-site': '',
          ...headers,
        })
    ).status

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    ['another host of the same site', { 'sec-fetch-site': 'same-site' }, 403],
    ['another site in an old browser', { 'sec-fetch-site': 'none', origin: 'https://evil.example' }, 403],
    ['a page without an origin (sandboxed)', { 'sec-fetch-site': 'none', origin: 'null' }, 403],
    ['this site', { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:4600' }, 200],
    ['this site in an old browser', { 'sec-fetch-site': 'none', origin: 'http://127.0.0.1:4600' }, 200],
    [
      'this site under the name that the browser used',
      { 'sec-fetch-site': 'none', origin: 'http://tongxing.local', host: 'tongxing.local' },
      200,
    ],
    ['a program', { 'sec-fetch-site': 'none' }, 200],
  ])('from %s get %o → %i', async (_, headers, status) => {
    expect(await signOut(headers)).toBe(status)
  })

  it('are no matter where nothing is changed', async () => {
    expect(await signOut({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 'GET')).toBe(200)
  })
})
