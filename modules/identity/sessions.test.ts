import { describe, expect, it } from 'vitest'
import { useSignIn } from './testing/index.ts'

const { house, open, signIn, notes } = useSignIn()

describe('sessions', () => {
  it('are listed with the one in use marked, and end one by one or everywhere', async () => {
    const account = await open()
    const [phone, office] = [house.browser('10.0.0.7'), house.browser('10.0.0.8')]
    await phone.send(
      'POST',
      '/sign-in',
      { username: account.username, password: account.password },
      { 'user-agent': 'phone' },
    )
    await office.send(
      'POST',
      '/sign-in',
      { username: account.username, password: account.password },
      { 'user-agent': 'office' },
    )
    const list = async () =>
      (
        await office.send<{ items: { id: string; isThisOne: boolean; ip: string; device: string }[] }>(
          'GET',
          '/sessions',
        )
      ).body.items
    expect(await list()).toMatchObject([
      { isThisOne: true, ip: '10.0.0.8', device: 'office' },
      { isThisOne: false, ip: '10.0.0.7', device: 'phone' },
    ])
    const [, other] = await list()
    expect((await phone.send('GET', '/sessions')).status).toBe(200)
    expect((await office.send('DELETE', `/sessions/${other!.id}`)).status).toBe(200)
    expect((await phone.send('GET', '/sessions')).status).toBe(401)
    expect((await office.send('DELETE', `/sessions/${other!.id}`)).status, 'a session that has ended').toBe(
      404,
    )
    expect((await office.send('DELETE', '/sessions')).status).toBe(200)
    expect((await office.send('GET', '/sessions')).status).toBe(401)
  })

  it('of somebody else are not there', async () => {
    const [mine, theirs] = [await signIn(await open()), await signIn(await open())]
    const { body } = await theirs.browser.send<{ items: { id: string }[] }>('GET', '/sessions')
    expect((await mine.browser.send('DELETE', `/sessions/${body.items[0]!.id}`)).status).toBe(404)
    expect((await theirs.browser.send('GET', '/sessions')).status).toBe(200)
  })

  it('end with signing out, which takes the cookie back', async () => {
    const account = await open()
    const { browser } = await signIn(account)
    const cookies = new Map(browser.cookies)
    expect((await browser.send('POST', '/sign-out')).status).toBe(200)
    expect([...browser.cookies.keys()]).toEqual([])
    for (const [name, value] of cookies) browser.cookies.set(name, value)
    expect((await browser.send('GET', '/sessions')).status, 'the stolen cookie').toBe(401)
    expect(await notes(account.accountId)).toEqual(['signed_in', 'signed_out'])
  })

  it('of staff end after twelve idle hours, and live on while they are used', async () => {
    const { browser } = await signIn(await open())
    const hours = async (count: number) => {
      house.clock.advance(count * 3_600_000)
      house.identity.forget('*')
      return (await browser.send('GET', '/sessions')).status
    }
    expect(await hours(7)).toBe(200)
    expect(await hours(7)).toBe(200)
    expect(await hours(13)).toBe(401)
  })

  it('do not come from a cookie that was tampered with', async () => {
    const { browser } = await signIn(await open())
    const [[name, value]] = [...browser.cookies] as [[string, string]]
    browser.cookies.set(name, (value.startsWith('A') ? 'B' : 'A') + value.slice(1))
    expect((await browser.send('GET', '/sessions')).status).toBe(401)
  })
})
