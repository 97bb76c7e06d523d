import { Id, Instant, Line, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { LoggedLine } from '#platform/history/index.ts'

export const Language = OneOf(['zh', 'en'])
export const Password = Type.String({ minLength: 1, maxLength: 200 })
export const PermissionKeys = Type.Array(Type.String({ maxLength: 100 }), {
  maxItems: 500,
  uniqueItems: true,
})
export const RoleKey = Type.String({ pattern: '^[a-z][A-Za-z0-9]{2,39}$' })
const Named = Shape({ zh: Type.String(), en: Type.String() })

export const SessionView = Shape({
  kind: OneOf(['staff', 'resident', 'public']),
  /** Staff id or person id. */
  id: Nullable(Id),
  name: Nullable(Type.String()),
  username: Nullable(Type.String()),
  permissions: Type.Array(Type.String()),
  /** Where any permission is held; homes for residents. */
  reach: Shape({ everywhere: Type.Boolean(), nodeIds: Type.Array(Id), homeIds: Type.Array(Id) }),
  posts: Type.Array(
    Shape({
      role: Type.String(),
      roleName: Named,
      title: Type.String(),
      nodeId: Id,
      nodeName: Type.String(),
    }),
  ),
  language: Language,
  /** Whether the account keeps it; else it is what the request asked for. */
  keepsLanguage: Type.Boolean(),
  signedInBy: OneOf(['session', 'token', 'nothing']),
  /** The initial password has to be changed before anything else is allowed. */
  passwordMustChange: Type.Boolean(),
  hasSecondFactor: Type.Boolean(),
  /** The company's own sign-in, where it is set up. */
  companySignIn: Nullable(Named),
  demo: Type.Boolean(),
})

export const OpenSession = Shape({
  id: Type.String(),
  isThisOne: Type.Boolean(),
  signedInAt: Instant,
  endsAt: Instant,
  ip: Nullable(Type.String()),
  device: Nullable(Type.String()),
})

export const Enrolment = Shape({
  uri: Type.String(),
  secret: Type.String(),
  recoveryCodes: Type.Array(Type.String()),
})

export const RequestedCode = Shape({
  minutes: Type.Integer(),
  againInSeconds: Type.Integer(),
  demoCode: Nullable(Type.String()),
})

export const TokenView = Shape({
  id: Id,
  name: Line,
  permissions: Type.Array(Type.String()),
  createdAt: Instant,
  expiresAt: Instant,
  lastUsedAt: Nullable(Instant),
  revokedAt: Nullable(Instant),
})
export const NewToken = Shape({
  name: Line,
  permissions: Type.Array(Type.String({ maxLength: 100 }), { minItems: 1, maxItems: 500, uniqueItems: true }),
  expiresAt: Instant,
})

export const PermissionView = Shape({
  key: Type.String(),
  module: Type.String(),
  zh: Type.String(),
  en: Type.String(),
})
export const RoleView = Shape({
  key: Type.String(),
  zh: Type.String(),
  en: Type.String(),
  kind: OneOf(['staff', 'resident']),
  builtIn: Type.Boolean(),
  permissions: Type.Array(Type.String()),
  version: Type.Integer(),
})

export const AccountView = Shape({
  id: Id,
  staffId: Id,
  name: Type.String(),
  title: Nullable(Type.String()),
  username: Type.String(),
  state: OneOf(['active', 'disabled']),
  passwordMustChange: Type.Boolean(),
  lastSignedInAt: Nullable(Instant),
})

export const AuditLine = Shape({
  ...LoggedLine,
  projectId: Nullable(Id),
  ip: Nullable(Type.String()),
})
