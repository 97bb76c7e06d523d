import { Id, Instant, Line, Nullable, OneOf, Shape, Type, Version, Words } from '#platform/contract/index.ts'
import { comparedFields, comparedSettings } from './compare.ts'
import { EvidenceKind, InTwoLanguages, StandardActionView } from './contract-views.ts'
import { anchors, natures, scoreIndexes, subjectKinds, tags } from './standard-action.ts'
import { standardStates } from './standard-state.ts'
import { type SettingName, settingNames } from './standard-settings.ts'
import { journeySteps } from './step.ts'

/** A level of the organization, or a single project; neither is the group. */
export const Level = Shape({
  nodeId: Nullable(Id),
  projectId: Nullable(Id),
  kind: Type.String(),
  name: Type.String(),
})

/** A version in a list. */
export const StandardLine = Shape({
  id: Id,
  number: Type.Integer(),
  level: Level,
  state: OneOf(standardStates),
  /** The level gives up its own standard: with this version the one above applies again. */
  retires: Type.Boolean(),
  /** The newest published version of its level. */
  isInForce: Type.Boolean(),
  /** In force, while the level above has published a newer version than the one on which it stands. */
  isBehind: Type.Boolean(),
  draftedBy: Nullable(Type.String()),
  reviewAskedAt: Nullable(Instant),
  reviewAskedBy: Nullable(Type.String()),
  publishedAt: Nullable(Instant),
  publishedBy: Nullable(Type.String()),
  createdAt: Instant,
})

const eachSetting = <T>(of: T) =>
  Object.fromEntries(settingNames.map((name) => [name, of])) as Record<SettingName, T>
const SettingRange = Shape({
  least: Type.Integer({ minimum: 0, maximum: 3660 }),
  most: Type.Integer({ minimum: 0, maximum: 3660 }),
})

/** The figures of a version, and what lower levels may choose. */
export const SettingsInput = {
  figures: Shape(eachSetting(Nullable(Type.Integer({ minimum: 0, maximum: 3660 })))),
  seasonEndsOn: Nullable(Type.String({ pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' })),
  limits: Shape(eachSetting(Nullable(SettingRange))),
}

/** With what the levels above leave to this one. */
const SettingsView = Shape({
  ...SettingsInput,
  seasonEndsOn: Nullable(Type.String()),
  allowed: Shape(eachSetting(SettingRange)),
})

/** How an action stands in a version of a level below the group. */
export const standings = ['own', 'inherited', 'changed', 'added', 'off'] as const

export const ActionInVersion = Shape({
  action: StandardActionView,
  standing: OneOf(standings),
  /** As the level above has it, where this one says otherwise. */
  above: Nullable(StandardActionView),
  version: Version,
})

export const StandardVersion = Shape({
  ...StandardLine.properties,
  note: Nullable(Type.String()),
  sentBackBy: Nullable(Type.String()),
  sentBackReason: Nullable(Type.String()),
  version: Version,
  /** The version above on which it stands, and the one that is in force there now. */
  extends: Nullable(Shape({ id: Id, number: Type.Integer(), level: Level })),
  newerAbove: Nullable(Shape({ id: Id, number: Type.Integer() })),
  settings: SettingsView,
  settingsAbove: Nullable(SettingsView),
  /** The version before it, and in how many actions it differs. */
  before: Nullable(
    Shape({
      id: Id,
      number: Type.Integer(),
      added: Type.Integer(),
      removed: Type.Integer(),
      changed: Type.Integer(),
      settings: Type.Integer(),
    }),
  ),
  /** Whether the caller's posts let him write it, and publish it as a second person. */
  mayEdit: Type.Boolean(),
  mayRetire: Type.Boolean(),
  mayPublish: Type.Boolean(),
  actions: Type.Array(ActionInVersion),
})

const TwoLines = Shape({ zh: Line, en: Line })
const TwoTexts = Shape({ zh: Words, en: Words })
const Days = Type.Integer({ minimum: 0, maximum: 3660 })

/** An action as people write it. */
export const ActionInput = {
  step: OneOf(journeySteps),
  title: TwoLines,
  tag: OneOf(tags),
  source: Type.String({ maxLength: 300 }),
  subject: OneOf(subjectKinds),
  anchor: OneOf(anchors),
  after: Shape({
    months: Type.Integer({ minimum: -120, maximum: 600 }),
    days: Type.Integer({ minimum: -3660, maximum: 3660 }),
  }),
  opens: Days,
  grace: Days,
  repeats: Nullable(
    Shape({
      everyMonths: Type.Integer({ minimum: 1, maximum: 120 }),
      times: Nullable(Type.Integer({ minimum: 1, maximum: 600 })),
    }),
  ),
  nature: OneOf(natures),
  performer: Type.String({ pattern: '^[a-z][A-Za-z0-9]{0,59}$' }),
  evidence: Type.Array(
    Shape({
      anyOf: Type.Array(EvidenceKind, { minItems: 1, maxItems: 6, uniqueItems: true }),
      least: Type.Integer({ minimum: 1, maximum: 20 }),
    }),
    { minItems: 1, maxItems: 10 },
  ),
  customer: Nullable(TwoTexts),
  customerDone: Nullable(TwoTexts),
  shares: Type.Array(EvidenceKind, { maxItems: 6, uniqueItems: true }),
  countsIn: Type.Array(OneOf(scoreIndexes), { uniqueItems: true }),
  optional: Type.Boolean(),
  sameVisitAs: Nullable(Type.String({ maxLength: 60 })),
  limits: Nullable(Shape({ earlier: Nullable(Days), later: Days, moreGrace: Days })),
  guide: TwoTexts,
  pictures: Type.Array(Shape({ fileId: Id, caption: Nullable(InTwoLanguages) }), { maxItems: 12 }),
}

const Setting = Shape({
  value: Nullable(Type.Union([Type.Integer(), Type.String()])),
  limits: Nullable(SettingRange),
})

export const ComparisonView = Shape({
  before: Shape({ id: Nullable(Id), number: Nullable(Type.Integer()), level: Level }),
  after: Shape({ id: Nullable(Id), number: Nullable(Type.Integer()), level: Level }),
  added: Type.Array(StandardActionView),
  removed: Type.Array(StandardActionView),
  changed: Type.Array(
    Shape({
      before: StandardActionView,
      after: StandardActionView,
      fields: Type.Array(OneOf(comparedFields)),
    }),
  ),
  unchanged: Type.Integer(),
  settings: Type.Array(Shape({ name: OneOf(comparedSettings), before: Setting, after: Setting })),
  /** What a release of the product and the group both changed: the group's stays; null where the release drops the action. */
  kept: Type.Array(
    Shape({
      ours: StandardActionView,
      theirs: Nullable(StandardActionView),
      fields: Type.Array(OneOf(comparedFields)),
    }),
  ),
  keptSettings: Type.Array(Shape({ name: OneOf(comparedSettings), ours: Setting, theirs: Setting })),
})
