import type { Gate } from '../http/gate.ts'
import type { BoundContract } from '../http/handlers.ts'
import type { ImportKind } from '../importing/kind.ts'
import type { Job, Schedule } from '../jobs/job.ts'
import type { Subscriber } from '../events/event.ts'

/** A permission in words, and the roles of the starter set that carry it. */
export interface Permission {
  zh: string
  en: string
  roles: readonly string[]
}

/** Everything that the composition root needs to know of a module. */
export interface Module {
  name: string
  api?: BoundContract[]
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
