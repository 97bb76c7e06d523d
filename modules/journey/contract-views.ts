import {
  Id,
  Instant,
  IsoDate,
  Nullable,
  OneOf,
  Shape,
  Type,
  Version,
  Words,
} from '#platform/contract/index.ts'
import { actionStates } from './action-state.ts'
import { attemptResults } from './call-attempts.ts'
import { anchors, evidenceKinds, natures, scoreIndexes, subjectKinds, tags } from './standard-action.ts'
import { journeySteps } from './step.ts'

export const InTwoLanguages = Shape({ zh: Type.String(), en: Type.String() })
const Step = OneOf(journeySteps)
export const EvidenceKind = OneOf(evidenceKinds)
export const EvidenceNeed = Shape({ anyOf: Type.Array(EvidenceKind), least: Type.Integer() })

export const StaffView = Shape({
  id: Id,
  name: Type.String(),
  title: Nullable(Type.String()),
  photoFileId: Nullable(Id),
  titleEn: Type.Optional(Nullable(Type.String())),
})

/** Whoever serves a home, as its owner reaches this person. */
export const ServingView = Shape({ ...StaffView.properties, phone: Nullable(Type.String()) })

/** An action in a list. */
export const ActionLine = Shape({
  id: Id,
  projectId: Id,
  homeId: Nullable(Id),
  /** 砚湖湾 3栋2单元1602; empty for actions of a whole project. */
  home: Type.String(),
  /** The first owner, masked. */
  customer: Nullable(Type.String()),
  personId: Nullable(Id),
  key: Type.String(),
  occurrence: Type.Integer(),
  step: Step,
  title: InTwoLanguages,
  state: OneOf(actionStates),
  dueFrom: IsoDate,
  dueOn: IsoDate,
  /** The last day as it was first promised. */
  plannedOn: IsoDate,
  performer: Type.String(),
  responsibleStaffId: Nullable(Id),
  /** Another action done in the same visit or call. */
  sameVisitAs: Nullable(Type.String()),
  doneAt: Nullable(Instant),
  doneBy: Nullable(Type.String()),
  confirmedAt: Nullable(Instant),
  /** Since when the customer could not be reached. */
  notReachedAt: Nullable(Instant),
  version: Version,
})

/** A piece of evidence as it comes in. */
export const GivenEvidence = Shape({
  kind: EvidenceKind,
  text: Type.Optional(Nullable(Words)),
  fileId: Type.Optional(Nullable(Id)),
  deviceTime: Type.Optional(Nullable(Instant)),
  deviceLatitude: Type.Optional(Nullable(Type.Number({ minimum: -90, maximum: 90 }))),
  deviceLongitude: Type.Optional(Nullable(Type.Number({ minimum: -180, maximum: 180 }))),
  replacesId: Type.Optional(Nullable(Id)),
  /** Why; needed where a piece is replaced. */
  replaceReason: Type.Optional(Nullable(Words)),
})

export const EvidenceView = Shape({
  id: Id,
  kind: EvidenceKind,
  text: Nullable(Type.String()),
  fileId: Nullable(Id),
  fileSha256: Nullable(Type.String()),
  sha256: Type.String(),
  deviceTime: Nullable(Instant),
  deviceLatitude: Nullable(Type.Number()),
  deviceLongitude: Nullable(Type.Number()),
  recordedAt: Instant,
  recordedBy: Nullable(Type.String()),
  replacesId: Nullable(Id),
  replaceReason: Nullable(Type.String()),
  replacedById: Nullable(Id),
})

export const AttemptView = Shape({
  id: Id,
  at: Instant,
  result: OneOf(attemptResults),
  note: Nullable(Type.String()),
  recordedBy: Nullable(Type.String()),
})

export const HistoryEntry = Shape({
  at: Instant,
  what: OneOf([
    'done',
    'waived',
    'confirmed',
    'evidence',
    'attempt',
    'waiverAsked',
    'waiverRefused',
    'waiverTakenBack',
    'escalated',
  ]),
  by: Nullable(Type.String()),
  text: Nullable(Type.String()),
})

const GuidePictures = Type.Array(Shape({ fileId: Id, caption: Nullable(InTwoLanguages) }))

/** One action with everything that is known of it. */
export const ActionDetail = Shape({
  action: ActionLine,
  guide: InTwoLanguages,
  pictures: GuidePictures,
  customerReads: Nullable(InTwoLanguages),
  /** Once it is done; null is the same as before. */
  customerReadsDone: Nullable(InTwoLanguages),
  needs: Type.Array(EvidenceNeed),
  /** What still lacks before it can be completed. */
  missing: Type.Array(Shape({ anyOf: Type.Array(EvidenceKind), missing: Type.Integer() })),
  evidence: Type.Array(EvidenceView),
  attempts: Type.Array(AttemptView),
  /** Three attempts at different hours were made. */
  mayCallNotReached: Type.Boolean(),
  waiverReason: Nullable(Type.String()),
  /** Waits for somebody else to approve or refuse. */
  waiver: Nullable(
    Shape({
      reason: Type.String(),
      legalReason: Nullable(Type.String()),
      askedAt: Instant,
      askedBy: Nullable(Type.String()),
      /** Whoever asked may not decide. */
      isOwn: Type.Boolean(),
    }),
  ),
  /** The law prescribes it: waiving needs the provision. */
  needsLegalReason: Type.Boolean(),
  history: Type.Array(HistoryEntry),
})

export const StepView = Shape({
  step: Step,
  number: Type.String(),
  name: InTwoLanguages,
  state: OneOf(['past', 'present', 'future']),
  /** Null for a step that lies ahead without a date. */
  enteredOn: Nullable(IsoDate),
  leftOn: Nullable(IsoDate),
})

/** What is to be expected of a step that has not begun. */
export const AheadView = Shape({ key: Type.String(), step: Step, title: InTwoLanguages, aboutOn: IsoDate })

/** An action as its customer reads it. */
export const OwnAction = Shape({
  id: Id,
  key: Type.String(),
  step: Step,
  title: InTwoLanguages,
  text: InTwoLanguages,
  state: OneOf(actionStates),
  dueFrom: IsoDate,
  dueOn: IsoDate,
  doneOn: Nullable(IsoDate),
  /** Who did it, by face; null while it is open. */
  doneBy: Nullable(StaffView),
  confirmedAt: Nullable(Instant),
  mayConfirm: Type.Boolean(),
  /** What was handed over or recorded and may be opened. */
  papers: Type.Array(Shape({ fileId: Id, name: Type.String(), isPhoto: Type.Boolean() })),
})

export const StandardActionView = Shape({
  key: Type.String(),
  step: Step,
  title: InTwoLanguages,
  tag: OneOf(tags),
  source: Type.String(),
  subject: OneOf(subjectKinds),
  anchor: OneOf(anchors),
  after: Shape({ months: Type.Integer(), days: Type.Integer() }),
  opens: Type.Integer(),
  grace: Type.Integer(),
  repeats: Nullable(Shape({ everyMonths: Type.Integer(), times: Nullable(Type.Integer()) })),
  nature: OneOf(natures),
  performer: Type.String(),
  evidence: Type.Array(EvidenceNeed),
  customer: Nullable(InTwoLanguages),
  /** Once it is done; null is the same as before. */
  customerDone: Nullable(InTwoLanguages),
  /** Kinds of evidence that the customer may open once it is done. */
  shares: Type.Array(EvidenceKind),
  countsIn: Type.Array(OneOf(scoreIndexes)),
  optional: Type.Boolean(),
  sameVisitAs: Nullable(Type.String()),
  limits: Nullable(
    Shape({ earlier: Nullable(Type.Integer()), later: Type.Integer(), moreGrace: Type.Integer() }),
  ),
  guide: InTwoLanguages,
  pictures: GuidePictures,
})
