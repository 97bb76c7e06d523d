import { type AddressInfo, createServer } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CompanySignIn, startCompanySignIn } from '#modules/identity/testing/company-sign-in.ts'
import { type FakeGateway, startFakeGateway } from '#platform/messages/testing/fake-gateway.ts'
import { openBrowser } from '#platform/testing/browser.ts'
import { type Person, personAt } from './lib/person.ts'
import { type Product, startProduct } from './lib/product.ts'
import { administrator, setUpHouse, type SmallHouse } from './lib/small-house.ts'
import { workbook } from './lib/spreadsheet.ts'

describe('a small company with a sign-in and a gateway of its own', () => {
  let product: Product
  let company: CompanySignIn
  let gateway: FakeGateway
  let house: SmallHouse
  let browser: Browser
  let admin: Person
  const button = (name: string) => admin.page.getByRole('button', { name, exact: true })
  const dialog = () => admin.page.getByRole('dialog')

  beforeAll(async () => {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    company = await startCompanySignIn(`${url}/api/sign-in/oidc/callback`)
    gateway = await startFakeGateway()
    product = await startProduct({
      demo: false,
      env: {
        PORT: String(port),
        BASE_URL: url,
        OIDC_CLIENT_ID: company.clientId,
        OIDC_CLIENT_SECRET: company.clientSecret,
        OIDC_AUTHORIZATION_URL: `${company.url}/auth`,
        OIDC_TOKEN_URL: `${company.url}/token`,
        OIDC_USERINFO_URL: `${company.url}/me`,
        OIDC_NAME: '栖川统一登录',
        SMS_GATEWAY_URL: gateway.url,
        SMS_GATEWAY_SECRET: gateway.secret,
      },
    })
    house = await setUpHouse(url, 4)
    browser = await openBrowser()
    admin = await personAt(browser, url, 1440)
  })
  afterAll(async () => {
    await browser?.close()
    await product?.stop()
    await gateway?.stop()
    await company?.close()
  })

  it('[S3-08] lets its people in by the button of the company, without a password of ours', async () => {
    company.people.set('ji', { preferred_username: administrator.username, email: 'ji@qichuan.example' })
    await admin.page.goto('/console')
    await admin.page.getByRole('link', { name: '用栖川统一登录' }).click()
    await admin.page.locator('input[name="login"]').fill('ji')
    await admin.page.locator('input[name="password"]').fill('any')
    await admin.page.locator('button[type="submit"]').click()
    await admin.page.locator('button[type="submit"]').click()
    await admin.page.getByRole('navigation').first().waitFor()
  })

  it('sends a message again that the gateway had refused', async () => {
    gateway.failWith(400)
    await house.caller.ask('POST', '/phone-codes', { phone: '13800000001' })
    await expect.poll(() => house.caller.ask('GET', '/messages?state=dead')).toMatchObject({ items: [{}] })
    await admin.open('/console/messages?view=dead')
    await button('重发').first().click()
    await expect.poll(() => gateway.taken.length).toBe(1)
    await admin.open('/console/messages')
    await admin.page.getByText('已送达').first().waitFor()
  })

  it('[S3-05] makes one file of two and two again', async () => {
    const { person } = await house.caller.ask<{ person: { id: string; version: number } }>(
      'POST',
      '/persons',
      {
        projectId: house.projectId,
        name: '沈佳荷',
        phone: '13900000001',
        source: 'onlineEnquiry',
      },
    )
    await house.caller.ask('PATCH', `/persons/${person.id}`, { version: person.version, occupation: '教师' })
    await admin.open('/console/duplicates')
    await button('合并').first().click()
    await dialog().getByLabel('为什么确认是同一人').fill('已与客户本人核实')
    await dialog().getByRole('button', { name: '合并' }).click()
    await admin.page.getByRole('tab', { name: '合并记录' }).click()
    await button('撤销合并').click()
    await dialog().getByRole('button', { name: '撤销合并' }).click()
    await admin.page.getByText('已撤销合并').waitFor()
  })

  it('[S0-54] records the delivery of a home by hand, and says later who did', async () => {
    await admin.open('/console/deliveries')
    await button('登记交付').first().click()
    await dialog().getByRole('button', { name: '保存' }).click()
    await admin.page.getByText('已登记 1 户').waitFor()
    await button('更正').first().click()
    await dialog().getByText('登记正式交付').waitFor()
    await dialog().getByText('季云舒').first().waitFor()
  })

  it('[S3-01, S3-05] remembers what the columns mean, and stops an import that is under way', async () => {
    const rows = Array.from({ length: 8000 }, (_, index) => [
      `${10 + Math.floor(index / 200)}`,
      `${100 + (index % 200)}`,
    ])
    const begin = async (count: number) => {
      await admin.open(`/console/imports/new?kind=homes&projectId=${house.projectId}`)
      await admin.page.locator('input[type="file"]').setInputFiles({
        name: '房源.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: await workbook(['栋座', '第几户'], rows.slice(0, count)),
      })
      await button('下一步：对应列').click()
      await button('检查数据').waitFor()
    }
    const meaning = (heading: string) => admin.page.getByRole('combobox', { name: `${heading} 对应到` })
    const meansNow = (heading: string) =>
      admin.page.getByRole('row', { name: heading }).locator('.ant-select-content').innerText()
    await begin(2)
    await meaning('栋座').fill('楼栋')
    await admin.page.getByTitle('楼栋', { exact: true }).click()
    await meaning('第几户').fill('房号')
    await admin.page.getByTitle('房号（必需）').click()
    await button('检查数据').click()
    await button('确认导入 2 行').waitFor()
    await begin(8000)
    expect([await meansNow('栋座'), await meansNow('第几户')]).toEqual(['楼栋', '房号（必需）'])
    await button('检查数据').click()
    await button('取消').click()
    await admin.page.getByText('已取消').first().waitFor()
  })
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
