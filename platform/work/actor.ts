/** Everywhere inside the group, for a permission held at its top. */
export const everywhere = '*'

/** The organization nodes at which a permission is held, or everywhere. */
export type Reach = readonly string[] | typeof everywhere

/** A member of staff with what the posts allow, permission by permission and node by node. */
export interface StaffActor {
  kind: 'staff'
  /** Staff id. */
  id: string
  name: string
  grants: ReadonlyMap<string, Reach>
}

/** A customer who signed in: owner, family, tenant, member or visitor. */
export interface ResidentActor {
  kind: 'resident'
  /** Person id. */
  id: string
  name: string
  homes: readonly string[]
  households: readonly string[]
  permissions: ReadonlySet<string>
}

export interface PublicActor {
  kind: 'public'
}

/** The product itself, for a stated reason: jobs, subscribers, imports of the operator. */
export interface SystemActor {
  kind: 'system'
  reason: string
}

export type Actor = StaffActor | ResidentActor | PublicActor | SystemActor

export const publicActor: PublicActor = { kind: 'public' }

/** Whether the actor holds the permission anywhere at all. */
export function holds(actor: Actor, permission: string): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'staff') return actor.grants.has(permission)
  if (actor.kind === 'resident') return actor.permissions.has(permission)
  return false
}

/** Where a staff actor holds the permission; without one, where he holds any permission. */
export function reachOf(actor: StaffActor, permission?: string): Reach {
  if (permission) return actor.grants.get(permission) ?? []
  const reaches = [...actor.grants.values()]
  return reaches.includes(everywhere) ? everywhere : [...new Set(reaches.flat())]
}

const confidences = new WeakMap<StaffActor['grants'], Reach>()

/** Where a staff actor may read what is kept confidential: by the permissions of that name, and never by another one. */
export function confidenceOf({ grants }: StaffActor): Reach {
  const known = confidences.get(grants)
  if (known) return known
  const reaches = [...grants].flatMap(([permission, reach]) =>
    permission.endsWith('.readConfidential') ? [reach] : [],
  )
  const confidence = reaches.includes(everywhere) ? everywhere : [...new Set(reaches.flat())]
  confidences.set(grants, confidence)
  return confidence
}
