import { route, Shape, Type, Version } from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { MeView } from '../views.ts'
import { optional, consentKind, Preferences, SavedVersion } from './common.ts'

export const meRoutes = {
  getMe: route({
    method: 'GET',
    path: '/me',
    access: { permission: 'me.read' },
    summary: { zh: '我的资料', en: 'My own data' },
    reply: MeView,
  }),
  editMe: route({
    method: 'PATCH',
    path: '/me',
    access: { permission: 'me.edit' },
    summary: { zh: '更新我的偏好', en: 'Change my preferences' },
    body: Shape({ version: SavedVersion, ...Preferences }),
    reply: MeView,
  }),
  decideConsent: route({
    method: 'PUT',
    path: '/me/consents/:kind',
    access: { permission: 'me.edit' },
    summary: { zh: '同意或撤回', en: 'Give or withdraw a consent' },
    params: Shape({ kind: consentKind }),
    body: Shape({ given: Type.Boolean(), textVersion: optional(Version) }),
    reply: MeView,
    refusals: [refusals.outdatedText],
  }),
}
