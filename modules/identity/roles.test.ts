import { beforeAll, describe, expect, it } from 'vitest'
import { bind } from '#platform/http/index.ts'
import { defineContract, Nothing, route } from '#platform/contract/index.ts'
import { defineModule } from '#platform/module/module.ts'
import { syncPermissions } from './index.ts'
import { starterRoles } from './starter-roles.ts'
import { type Browser, type BuiltAccount, buildAccount, useIdentity } from './testing/index.ts'

interface Role {
  key: string
  zh: string
  en: string
  permissions: string[]
  version: number
  builtIn: boolean
  code: string
  details: Record<string, unknown>
}

const lampContract = defineContract('lamps', {
  light: route({
    method: 'POST',
    path: '/lamps',
    access: { permission: 'lamps.light' },
    summary: { zh: '点灯', en: 'Light a lamp' },
    reply: Nothing,
  }),
})
const lamps = defineModule({
  name: 'lamps',
  api: [bind(lampContract, { light: async () => ({}) })],
  permissions: {
    'lamps.light': { zh: '点灯', en: 'Light lamps', roles: ['steward'] },
    'lamps.see': { zh: '看灯', en: 'See lamps', roles: ['steward', 'owner'] },
  },
})

describe('roles', () => {
  const house = useIdentity({ others: [lamps] })
  let administrator: Browser
  let steward: BuiltAccount
  let stewardBrowser: Browser
  const signIn = async ({ username, password }: BuiltAccount) => {
    const browser = house.browser()
    expect((await browser.send('POST', '/sign-in', { username, password })).status).toBe(200)
    return browser
  }
  const build = (nodeId: string, role: string) =>
    house.database.asSystem('a test', (work) => buildAccount(work, house.identity, { nodeId, role }))
  const roles = async () => (await administrator.send<{ items: Role[] }>('GET', '/roles')).body.items
  const role = async (key: string) => (await roles()).find((one) => one.key === key)!
  const set = (key: string, permissions: string[], version: number) =>
    administrator.send<Role>('PUT', `/roles/${key}/permissions`, { permissions, version })
  const light = async () => (await stewardBrowser.send('POST', '/lamps')).status

  beforeAll(async () => {
    administrator = await signIn(await build(house.group.groupId, 'systemAdministrator'))
    steward = await build(house.group.companyIds[0], 'steward')
    stewardBrowser = await signIn(steward)
  })

  it('come with the house: those of the domain, with the permissions that the modules state [S1-08]', async () => {
    expect((await roles()).map(({ key }) => key)).toEqual(starterRoles.map(({ key }) => key))
    expect(await role('steward')).toMatchObject({
      zh: '管家',
      en: 'Steward',
      permissions: ['lamps.light', 'lamps.see'],
      builtIn: true,
    })
    expect(await role('owner')).toMatchObject({ kind: 'resident', permissions: ['lamps.see'] })
    const { body } = await administrator.send<{ items: { key: string }[] }>('GET', '/permissions')
    expect(body.items).toContainEqual({ key: 'lamps.light', module: 'lamps', zh: '点灯', en: 'Light lamps' })
  })

  it('change at once for everybody who is signed in', async () => {
    expect(await light()).toBe(200)
    const { version } = await role('steward')
    expect((await set('steward', ['lamps.see'], version)).body).toMatchObject({
      permissions: ['lamps.see'],
      version: version + 1,
    })
    expect(await light()).toBe(403)
    await set('steward', ['lamps.see', 'lamps.light'], version + 1)
    expect(await light()).toBe(200)
    const { rows } = await house.owner.query(
      `SELECT changes FROM platform.audit_log WHERE change = 'role_permissions_changed' ORDER BY id`,
    )
    expect(rows.map(({ changes }) => changes)).toEqual([
      { role: 'steward', added: [], removed: ['lamps.light'] },
      { role: 'steward', added: ['lamps.light'], removed: [] },
    ])
  })

  it('reach the nodes of the posts, and everywhere from the top of the group [S3-08]', async () => {
    expect((await stewardBrowser.send('GET', '/session')).body).toMatchObject({
      reach: { everywhere: false, nodeIds: [house.group.companyIds[0]] },
    })
    expect((await administrator.send('GET', '/session')).body).toMatchObject({
      reach: { everywhere: true, nodeIds: [] },
    })
  })

  it('keep what administrators set when the house starts again; new permissions still go to their starter roles', async () => {
    const { version } = await role('steward')
    await set('steward', ['lamps.light'], version)
    const later = defineModule({
      ...lamps,
      permissions: {
        ...lamps.permissions,
        'lamps.count': { zh: '数灯', en: 'Count lamps', roles: ['steward'] },
      },
    })
    const fresh = await house.database.asSystem('a test', (work) =>
      syncPermissions(work, [house.identity.module, later]),
    )
    expect(fresh).toEqual(['lamps.count'])
    expect((await role('steward')).permissions).toEqual(['lamps.count', 'lamps.light'])
    await house.database.asSystem('a test', (work) => syncPermissions(work, [house.identity.module, lamps]))
    expect((await role('steward')).permissions, 'a permission that no module states any more').toEqual([
      'lamps.light',
    ])
    const again = await house.database.asSystem('a test', (work) =>
      syncPermissions(work, [house.identity.module, later]),
    )
    expect(again).toEqual([])
  })

  it('are refused to be changed on a stale page, which is shown what stands there now', async () => {
    const before = await role('cleaner')
    expect(
      (
        await administrator.send('PATCH', '/roles/cleaner', {
          zh: '环境维护员',
          en: 'Cleaner',
          version: before.version,
        })
      ).status,
    ).toBe(200)
    const late = await set('cleaner', ['lamps.see'], before.version)
    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'platform.stale',
        details: { by: '林夕', theirs: { zh: '环境维护员', permissions: [] } },
      },
    })
  })

  it('can be added, and removed while no post uses them', async () => {
    const made = await administrator.send<Role>('POST', '/roles', {
      zh: '夜班门卫',
      en: 'Night porter',
      kind: 'staff',
    })
    expect(made).toMatchObject({
      status: 201,
      body: { key: 'nightPorter', builtIn: false, permissions: [], version: 1 },
    })
    expect(
      (
        await administrator.send<Role>('POST', '/roles', {
          key: 'nightPorter',
          zh: '另一个',
          en: 'Other',
          kind: 'staff',
        })
      ).body.code,
    ).toBe('identity.role_key_taken')
    expect(
      (await administrator.send<Role>('POST', '/roles', { zh: '夜班', en: '夜班', kind: 'staff' })).body.key,
    ).toMatch(/^role[\da-f]{8}$/)
    const porter = await build(house.group.companyIds[0], 'nightPorter')
    expect((await administrator.send<Role>('DELETE', '/roles/nightPorter')).body).toMatchObject({
      code: 'identity.role_in_use',
      details: { posts: 1 },
    })
    await house.owner.query('DELETE FROM organization.appointment WHERE staff_id = $1', [porter.staffId])
    await house.owner.query('DELETE FROM organization.post WHERE id = $1', [porter.postId])
    expect((await administrator.send('DELETE', '/roles/nightPorter')).status).toBe(200)
    expect((await administrator.send('DELETE', '/roles/nightPorter')).status).toBe(404)
    expect((await administrator.send<Role>('DELETE', '/roles/steward')).body.code).toBe(
      'identity.built_in_role',
    )
  })

  it('refuse permissions that do not exist, and to lock the administrators out', async () => {
    const { version, permissions } = await role('systemAdministrator')
    expect((await set('steward', ['lamps.break'], (await role('steward')).version)).body).toMatchObject({
      code: 'identity.unknown_permission',
      details: { permissions: ['lamps.break'] },
    })
    const lockedOut = await set(
      'systemAdministrator',
      permissions.filter((permission) => permission !== 'roles.edit'),
      version,
    )
    expect(lockedOut).toMatchObject({
      status: 409,
      body: { code: 'identity.keeps_the_keys', message: expect.stringContaining('“设置角色与权限”') },
    })
  })

  it('are changed at the top of the group only', async () => {
    const local = await signIn(await build(house.group.cityIds[0], 'systemAdministrator'))
    expect(
      (
        await local.send('PUT', '/roles/steward/permissions', {
          permissions: [],
          version: (await role('steward')).version,
        })
      ).status,
    ).toBe(404)
    expect((await role('steward')).permissions).not.toEqual([])
    expect(
      (await stewardBrowser.send('PUT', '/roles/steward/permissions', { permissions: [], version: 1 }))
        .status,
    ).toBe(403)
  })

  it('follow an appointment within moments, on every server', async () => {
    const told: string[] = []
    house.identity.onChange((owner) => told.push(owner))
    await house.identity.start()
    expect(await light()).toBe(200)
    await house.owner.query('DELETE FROM organization.appointment WHERE id = $1', [steward.appointmentId])
    await expect.poll(light, { timeout: 3000, interval: 20 }).toBe(403)
    expect(told).toContain(steward.staffId)
  })
})
