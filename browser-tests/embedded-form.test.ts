import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { staffSignIn } from './lib/signed-in.ts'

const url = inject('productUrl')

/** A site of somebody else, with the form in a frame. */
async function siteWith(address: () => string): Promise<{ server: Server; origin: string }> {
  const server = createServer((_, reply) => {
    reply.setHeader('content-type', 'text/html; charset=utf-8')
    reply.end(
      `<!doctype html><h1>官网</h1><iframe title="表单" src="${address()}" width="600" height="900"></iframe>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

describe('the form on a company’s own site', () => {
  let browser: Browser
  let address = ''
  const sites: Awaited<ReturnType<typeof siteWith>>[] = []

  beforeAll(async () => {
    browser = await openBrowser()
    for (let count = 0; count < 2; count += 1) sites.push(await siteWith(() => address))
    const { cookies } = await staffSignIn(url, 'admin')
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const ask = async (path: string, body?: object) =>
      (await (
        await fetch(`${url}/api${path}`, {
          headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
          ...(body && { method: 'POST', body: JSON.stringify(body) }),
        })
      ).json()) as { form: { key: string }; items: { id: string; name: string }[] }
    const { items } = await ask('/projects?q=砚湖湾')
    const told = { title: '告诉我们', intro: '您的话会有专人负责。' }
    const { form } = await ask('/channels/forms', {
      name: `官网表单 ${sites[0]!.origin}`,
      projectId: items[0]!.id,
      projectIds: [],
      ownerStaffId: null,
      isOn: true,
      kinds: ['complaint'],
      origins: [sites[0]!.origin],
      texts: { zh: told, en: told },
    })
    address = `${url}/form/${form.key}?lang=zh`
  })
  afterAll(async () => {
    await browser?.close()
    for (const { server } of sites) server.close()
  })

  it('[S3-40] says beside each field what is missing, and gives a number for what was sent', async () => {
    const page = await browser.newPage({ locale: 'zh-CN' })
    await page.goto(sites[0]!.origin)
    const form = page.frameLocator('iframe')
    const send = form.getByRole('button', { name: '提交' })
    await form.getByLabel(/姓名/).waitFor()
    // Whoever writes takes longer than a machine; one that is too quick is sent back.
    await form.locator('textarea').pressSequentially('楼道灯坏了一周，没有人来修。', { delay: 180 })
    await form
      .getByLabel(/手机|邮箱/)
      .first()
      .fill('周')
    await send.click()
    await form.getByText('请填写您的姓名').waitFor()
    expect(await form.getByText('照片请重新选择').count()).toBe(0)
    await form.getByText(/请填写 11 位手机号/).waitFor()
    await form.getByLabel(/姓名/).fill('周星河')
    await form
      .getByLabel(/手机|邮箱/)
      .first()
      .fill('13820000001')
    await form.getByRole('checkbox').check()
    await send.click()
    expect(await form.getByRole('status').locator('strong').textContent()).toMatch(/^TS-\d{4}-\d{6}$/)
    await page.close()
  })

  it('[S3-40] is not shown in the frame of a site that was not named', async () => {
    const page = await browser.newPage({ locale: 'zh-CN' })
    const refused = page.waitForEvent('console', {
      predicate: (message) => message.text().includes('frame-ancestors'),
    })
    await page.goto(sites[1]!.origin)
    await refused
    expect(await page.frameLocator('iframe').getByLabel(/姓名/).count()).toBe(0)
    await page.close()
  })
})
