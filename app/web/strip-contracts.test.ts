import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { root } from '../../platform/module/folders.ts'
import { askedBy } from './asked-routes.ts'
import { isServerCode } from './strip-contracts.ts'

/** What the browser would get of a screen with this text; in a process of its own, as when the product is built. */
async function bundle(text: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(root, 'app/web/testing/bundle-screen.ts'),
    text,
  ])
  return stdout
}

describe('a contract in the browser', () => {
  it('is methods and paths, without schemas, access rules or their library', async () => {
    const text = await bundle(`export { identityContract } from '#modules/identity/contract.ts'`)
    expect(text).toContain('/sign-in')
    expect(text).toContain('POST')
    expect(text).not.toMatch(/additionalProperties|maxLength|accounts\.edit/)
    expect(text.length).toBeLessThan(10_000)
  })

  it('brings only the routes that the application names', () => {
    const [portal, desk] = [askedBy('portal'), askedBy('console')]
    expect([portal('requestPhoneCode'), portal('listAuditLines')]).toEqual([true, false])
    expect([desk('listAuditLines'), desk('readSession'), portal('readSession')]).toEqual([true, true, true])
  })

  it('has no schemas to import', async () => {
    const asking = bundle(`export { Shape } from '#platform/contract/contract.ts'`)
    await expect(asking).rejects.toThrow(/Shape/)
  })
})

it('a screen that reaches past the contract of a module does not build, and is told what it may import', async () => {
  const reaching = bundle(
    `import { closeCase } from '#modules/cases/actions/close-case.ts'\nexport const act = closeCase`,
  )
  await expect(reaching).rejects.toThrow(
    /modules\/cases\/actions\/close-case\.ts, which is server code.*contract\.ts/,
  )
})

it.each([
  ['modules/cases/contract.ts', false],
  ['modules/cases/web/console/inbox.tsx', false],
  ['modules/cases/store.ts', true],
  ['modules/cases/index.ts', true],
  ['platform/web/client.ts', false],
  ['platform/files/contract.ts', false],
  ['platform/text/dates.ts', false],
  ['platform/work/work.ts', true],
  ['app/first-run/contract.ts', false],
  ['app/console/frame.tsx', false],
  ['app/portal.tsx', false],
  ['app/secrets.ts', true],
  ['design/texts.ts', false],
])('%s is server code: %s', (file, expected) => {
  expect(isServerCode(file)).toBe(expected)
})
