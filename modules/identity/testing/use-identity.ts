import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { logins, urlAs } from '#platform/database/roles.ts'
import { createServer, mount } from '#platform/http/index.ts'
import { workOffQueue } from '#platform/jobs/index.ts'
import type { Module } from '#platform/module/module.ts'
import { type TestDatabase, useTestDatabase } from '#platform/testing/index.ts'
import { testSecret } from '#platform/testing/test-secret.ts'
import { type BuiltGroup, buildGroup } from '#modules/organization/testing/index.ts'
import { syncPermissions } from '../index.ts'
import { createIdentity, type Identity, type IdentityOptions } from '../module.ts'
import { Browser } from './browser.ts'

interface Customer {
  personId: string
  /** The file into which this one was merged. */
  survivor?: string
  name: string
  homes: string[]
  households: string[]
  roles: string[]
}

export interface IdentityHouse extends TestDatabase {
  server: FastifyInstance
  identity: Identity
  group: BuiltGroup
  /** Codes that were sent, the newest last. */
  sent: { phone: string; code: string }[]
  /** Customers by phone, for sign-in by code; roles and homes are what their scope says. */
  customers: Map<string, Customer>
  browser: (ip?: string) => Browser
  /** Works off the jobs and event deliveries of identity. */
  workOff: () => Promise<void>
}

export interface HouseOptions {
  /** Modules whose routes and permissions stand beside those of identity. */
  others?: readonly Module[]
  options?: () => Partial<IdentityOptions>
}

/** The sign-in library reads the time of the machine, so these tests begin there. */
const startOfTests = new Date().toISOString()

/** A server with real sign-in on a database of its own, with the group of organization/testing; time starts now. */
export function useIdentity({ others = [], options = () => ({}) }: HouseOptions = {}): IdentityHouse {
  const house = useTestDatabase([], startOfTests) as IdentityHouse
  beforeAll(async () => {
    const { database, owner, ownerUrl } = house
    Object.assign(house, { sent: [], customers: new Map() })
    house.identity = createIdentity({
      urls: { app: urlAs(ownerUrl, logins.app, testSecret), auth: urlAs(ownerUrl, logins.auth, testSecret) },
      services: database.services,
      secret: testSecret,
      baseUrl: 'http://127.0.0.1:4600',
      sendPhoneCode: async ({ phone, code }) => void house.sent.push({ phone, code }),
      findPersonByPhone: async (_, phone) => house.customers.get(phone) ?? null,
      residentScope: async (_, personId) => {
        const customer = [...house.customers.values()].find((one) => one.personId === personId)
        return customer ? { ...customer, personId: customer.survivor ?? personId } : null
      },
      ...options(),
    })
    const { module, authenticate, refuseCrossOrigin } = house.identity
    house.server = createServer({ trustProxy: true })
    house.server.addHook('onRequest', refuseCrossOrigin)
    for (const { api = [] } of [module, ...others])
      for (const bound of api) mount(house.server, bound, { database, authenticate })
    await house.server.ready()
    house.browser = (ip) => new Browser(house.server, ip)
    house.workOff = () => workOffQueue({ owner, database, jobs: module.jobs ?? [] })
    house.group = await database.asSystem('a test', async (work) => {
      await syncPermissions(work, [module, ...others])
      return buildGroup(work)
    })
  })
  afterAll(async () => {
    await house.server?.close()
    await house.identity?.close()
  })
  return house
}
