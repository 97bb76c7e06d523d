import type { Pool } from '#platform/database/connect.ts'
import type { Database, Services, Work } from '#platform/work/index.ts'
import type { KnownSignIns } from './known-sign-ins.ts'
import type { Library } from './library.ts'
import type { OidcOptions } from './oidc.ts'
import type { PhoneCodeSender } from './phone-code.ts'

/** The homes of a resident, and the resident roles that the person has in them. */
export interface ResidentScope {
  /** Of the file that survived, when the one asked for was merged into another; the resident acts under this id. */
  personId?: string
  name: string
  homes: readonly string[]
  households: readonly string[]
  /** Keys of resident roles: owner, coOwner, family, tenant, authorisedPerson or one of the administrator's own. */
  roles: readonly string[]
}

export interface IdentityOptions {
  urls: {
    /** Connection string of `logins.app`. */
    app: string
    /** Connection string of `logins.auth`. */
    auth: string
  }
  services: Services
  /** Signs cookies and seals second factors; the same on every server. */
  secret: string
  /** Where browsers reach the product, without a slash at the end. */
  baseUrl: string
  /** In demo mode a phone code is shown in the reply and not sent. */
  demo?: boolean
  sendPhoneCode: PhoneCodeSender
  /** The person with this phone (digits alone), asked in system work; null when there is none. */
  findPersonByPhone: (work: Work, phone: string) => Promise<{ personId: string; name: string } | null>
  /** What the person may see, asked in system work; null when the person is no more (merged, removed). */
  residentScope: (work: Work, personId: string) => Promise<ResidentScope | null>
  oidc?: OidcOptions
}

/** What sign-in works with. */
export interface Means {
  options: IdentityOptions
  /** Loaded when it is first needed: it is a third of a second of start. */
  library: () => Promise<Library>
  /** Connections of the sign-in role, the only one that may touch schema auth. */
  pool: Pool
  /**
   * A few connections of sign-in's own: it looks people up before there is an actor, and what it writes down of
   * refused requests must stay although their own unit of work is undone. Requests that wait here never hold these.
   */
  own: Database
  known: KnownSignIns
  /** Codes that the house has found right and the library will ask about next. */
  passes: Set<string>
}
