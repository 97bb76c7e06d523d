import type { FastifyInstance } from 'fastify'
import type { Gate } from '../http/gate.ts'
import type { BoundContract } from '../http/handlers.ts'
import type { Database } from '../work/index.ts'
import type { ImportKind } from '../importing/kind.ts'
import type { Job, Schedule } from '../jobs/job.ts'
import type { Subscriber } from '../events/event.ts'

/** A permission in words, and the roles of the starter set that carry it. */
export interface Permission {
  zh: string
  en: string
  roles: readonly string[]
}

/** What pages need that the server draws itself. */
export interface PageParts {
  database: Database
  /** Where browsers reach the product, without a slash at the end. */
  baseUrl: string
}

/** Everything that the composition root needs to know of a module. */
export interface Module {
  name: string
  api?: BoundContract[]
  /** Puts pages on the server that are drawn there, for readers without script and for search engines. */
  pages?: (server: FastifyInstance, parts: PageParts) => void
  /** Hears now and then which members of the staff have the console open. */
  attended?: (database: Database, staffIds: readonly string[]) => Promise<void>
  permissions?: Record<string, Permission>
  subscribers?: readonly Subscriber[]
  /** What this module asks before routes of modules that it knows. */
  gates?: readonly Gate[]
  jobs?: readonly Job<never>[]
  schedules?: readonly Schedule[]
  /** What can be imported from spreadsheets into this module. */
  imports?: readonly ImportKind[]
}

export function defineModule(module: Module): Module {
  return module
}
