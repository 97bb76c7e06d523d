import type { FastifyRequest } from 'fastify'
import { refusals } from '../errors/index.ts'
import type { Access } from '../contract/index.ts'
import { type Actor, holds, publicActor, type Scope } from '../work/index.ts'

/** Tells who sent a request; a request without a valid sign-in comes from the public. */
export type Authenticator = (request: FastifyRequest) => Promise<Actor>

/** Passes the actor through the route's access rule, or refuses. */
export function admit(access: Access, actor: Actor): Pick<Scope, 'actor' | 'permission'> {
  if ('public' in access)
    return { actor: access.sameForStaff && actor.kind === 'staff' ? publicActor : actor }
  if (actor.kind === 'public') throw refusals.signInNeeded()
  if ('signedIn' in access) return { actor }
  if (!holds(actor, access.permission)) throw refusals.notAllowed({ permission: access.permission })
  return { actor, permission: access.permission }
}
