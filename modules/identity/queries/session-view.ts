import { postsOf } from '#modules/organization/index.ts'
import type { ReplyOf } from '#platform/contract/index.ts'
import { everywhere, reachOf, type Work } from '#platform/work/index.ts'
import type { identityContract } from '../contract.ts'
import type { SignIn } from '../known-sign-ins.ts'
import type { Means } from '../means.ts'
import { accountStore } from '../stores/accounts.ts'
import { roleStore } from '../stores/roles.ts'
import { signInStore } from '../stores/sign-ins.ts'

export type SessionView = ReplyOf<(typeof identityContract.routes)['readSession']>

/** Who is signed in, with everything that a page needs to draw itself. */
export async function sessionView(
  { options, pool }: Means,
  work: Work,
  { by, accountId, passwordMustChange, language }: SignIn,
  visitLanguage: 'zh' | 'en',
): Promise<SessionView> {
  const { actor } = work
  const common = {
    language: language ?? visitLanguage,
    keepsLanguage: Boolean(language),
    signedInBy: by,
    passwordMustChange,
    companySignIn: options.oidc?.name ?? null,
    demo: options.demo ?? false,
  }
  if (actor.kind === 'resident') {
    const { id, name, homes, permissions } = actor
    const reach = { everywhere: false, nodeIds: [], homeIds: [...homes] }
    const nothing = { username: null, posts: [], hasSecondFactor: false }
    return { kind: 'resident', id, name, permissions: [...permissions], reach, ...nothing, ...common }
  }
  if (actor.kind !== 'staff') return { ...nobodyThere, ...common }
  const reach = reachOf(actor)
  const [account, posts, hasSecondFactor] = await Promise.all([
    accountStore(work).byId(accountId),
    namedPosts(work, actor.id),
    signInStore(pool).hasSecondFactor(accountId),
  ])
  return {
    kind: 'staff',
    id: actor.id,
    name: actor.name,
    username: account?.username ?? null,
    permissions: [...actor.grants.keys()],
    reach: { everywhere: reach === everywhere, nodeIds: reach === everywhere ? [] : [...reach], homeIds: [] },
    posts,
    hasSecondFactor,
    ...common,
  }
}

const nobodyThere = {
  kind: 'public',
  id: null,
  name: null,
  username: null,
  permissions: [],
  posts: [],
  hasSecondFactor: false,
  reach: { everywhere: false, nodeIds: [], homeIds: [] },
} as const satisfies Partial<SessionView>

async function namedPosts(work: Work, staffId: string): Promise<SessionView['posts']> {
  const [posts, roles] = await Promise.all([postsOf(work, staffId), roleStore(work).list()])
  const names = new Map(roles.map(({ key, zh, en }) => [key, { zh, en }]))
  return posts.map(({ role, title, nodeId, nodeName }) => ({
    role,
    roleName: names.get(role) ?? { zh: role, en: role },
    title,
    nodeId,
    nodeName,
  }))
}
