import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openKeyring } from './keyring.ts'

const older = { id: 'k1', secret: 'first secret' }
const newer = { id: 'k2', secret: 'second secret' }

describe('the keyring', () => {
  const ring = openKeyring({ encryption: [newer, older], index: 'index secret' })

  it('gives back every text that it sealed, and never seals it the same way twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sealed = ring.encrypt(text)
        expect(ring.decrypt(sealed)).toBe(text)
        expect(ring.encrypt(text)).not.toBe(sealed)
      }),
    )
  })

  it('still reads what an older key sealed, and says that it should be sealed anew', () => {
    const sealed = openKeyring({ encryption: [older], index: 'index secret' }).encrypt('13800000001')
    expect(ring.decrypt(sealed)).toBe('13800000001')
    expect(ring.needsRotation(sealed)).toBe(true)
    expect(ring.needsRotation(ring.encrypt('13800000001'))).toBe(false)
  })

  it('reads what was sealed with a key that was added after it was opened', () => {
    const running = openKeyring({ encryption: [older], index: 'index secret' }, () => ({
      encryption: [newer, older],
      index: 'index secret',
    }))
    expect(running.decrypt(ring.encrypt('13800000001'))).toBe('13800000001')
    expect(() =>
      openKeyring({ encryption: [older], index: 'index secret' }).decrypt(ring.encrypt('x')),
    ).toThrow('no key "k2"')
  })

  it('refuses a sealed value that was altered', () => {
    const sealed = ring.encrypt('沈佳禾')
    const altered = sealed.slice(0, -2) + (sealed.endsWith('A') ? 'BB' : 'AA')
    expect(() => ring.decrypt(altered)).toThrow()
  })

  it('finds equal values by their blind index, and keeps purposes apart', () => {
    expect(ring.blindIndex('phone', '138')).toBe(ring.blindIndex('phone', '138'))
    expect(ring.blindIndex('phone', '138')).not.toBe(ring.blindIndex('identity', '138'))
  })
})
