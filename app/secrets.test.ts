import { expect, it } from 'vitest'
import { type Secrets, withNewKey, withoutOldKeys } from './secrets.ts'

const secrets: Secrets = {
  installation: 'one',
  keyring: { encryption: [{ id: 'k1', secret: 'first' }], index: 'two' },
}
const namesIn = ({ keyring }: Secrets) => keyring.encryption.map(({ id }) => id)

it('puts the new key first, and gives no key the name of another, not even of one that was dropped', () => {
  const twice = withNewKey(withoutOldKeys(withNewKey(secrets)))
  expect(namesIn(withNewKey(secrets))).toEqual(['k2', 'k1'])
  expect(namesIn(twice)).toEqual(['k3', 'k2'])
  expect(twice.keyring.index).toBe('two')
})
