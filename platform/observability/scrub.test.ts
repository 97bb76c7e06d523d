import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scrub, scrubText, scrubUrl } from './scrub.ts'

const phone = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`)

describe('what goes into a log', () => {
  it('never holds a phone number, wherever it stands', () => {
    const check = () =>
      fc.assert(
        fc.property(phone, fc.constantFrom('', ' ', '，', '+', 'a', '电话：'), (number, before) => {
          const text = JSON.stringify(
            scrub({
              note: `${before}${number} 打不通`,
              list: [number],
              deep: { phone: number, url: `?q=${number}` },
            }),
          )
          return !text.includes(number)
        }),
      )
    expect(check).not.toThrow()
  })

  it('keeps what helps: ids, times, money, refusal codes', () => {
    const fields = {
      caseId: '01900000-0000-7000-8000-000000000001',
      code: 'cases.already_closed',
      fen: 12_345_678_900,
      at: '2026-11-20T09:00:00.000Z',
      hash: 'a13800000001b',
    }
    expect(scrub(fields)).toEqual({ ...fields, hash: 'a138****0001b' })
  })

  it('hides secrets by their names, and a code that people type in', () => {
    expect(
      scrub({
        body: { newPassword: 'x', code: '204816', accessToken: 't', phone_sealed: 'v1:k:..', name: '沈佳禾' },
      }),
    ).toEqual({
      body: { newPassword: '***', code: '***', accessToken: '***', phone_sealed: '***', name: '沈佳禾' },
    })
    expect(scrubText('Authorization: Bearer abc.def and txp_123abc, 身份证 11010519491231002X')).toBe(
      'Authorization: Bearer *** and txp_***, 身份证 1101**************',
    )
    expect(scrubUrl('/api/auth/callback?code=abc&state=1&page=2')).toBe(
      '/api/auth/callback?code=***&state=***&page=2',
    )
  })
})
