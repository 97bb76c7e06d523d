import { Id, IsoDate, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { consentKindNames } from './consent-kinds.ts'
import { endReasons, holdingKinds } from './holding.ts'
import { sources } from './person.ts'

/** A customer's file was opened. */
export const personRegistered = defineEvent(
  'customers.person_registered.v1',
  { zh: '建立客户档案', en: 'Customer file opened' },
  Shape({ personId: Id, projectId: Id, source: OneOf(sources) }),
)

const holding = {
  holdingId: Id,
  householdId: Id,
  personId: Id,
  homeId: Id,
  kind: OneOf(holdingKinds),
  home: Type.String(),
  kindZh: Type.String(),
  kindEn: Type.String(),
}

/** Somebody became owner, co-owner, tenant, family member or authorised person of a home. */
export const holdingTaken = defineEvent(
  'customers.holding_taken.v1',
  { zh: '成为 {home} 的{kindZh}', en: 'Became {kindEn} of {home}' },
  Shape({
    ...holding,
    fromOn: IsoDate,
    /** A second-hand buyer joins at the step in which the home is (domain.md 2.0 rule 6). */
    secondHand: Type.Boolean(),
  }),
)

/** Somebody no longer holds a home from `untilOn` on; the file stays. */
export const holdingEnded = defineEvent(
  'customers.holding_ended.v1',
  { zh: '不再是 {home} 的{kindZh}', en: 'No longer {kindEn} of {home}' },
  Shape({ ...holding, untilOn: IsoDate, reason: OneOf(endReasons) }),
)

/** The lease of a tenant was renewed, or its term corrected. */
export const leaseChanged = defineEvent(
  'customers.lease_changed.v1',
  { zh: '{home} 的租期为 {leaseFrom} 至 {leaseUntil}', en: 'Lease of {home}: {leaseFrom} to {leaseUntil}' },
  Shape({
    holdingId: Id,
    personId: Id,
    homeId: Id,
    home: Type.String(),
    leaseFrom: IsoDate,
    leaseUntil: IsoDate,
  }),
)

/** Two files of one person became one; `undone` when the merge was taken back. */
export const personsMerged = defineEvent(
  'customers.persons_merged.v1',
  { zh: '{textZh}', en: '{textEn}' },
  Shape({
    mergeId: Id,
    survivorId: Id,
    absorbedId: Id,
    undone: Type.Boolean(),
    textZh: Type.String(),
    textEn: Type.String(),
  }),
)

/** A customer told in a deep interview how it was. */
export const interviewHeld = defineEvent(
  'customers.interview_held.v1',
  { zh: '深度访谈（第 {step} 步）', en: 'Deep interview (step {step})' },
  Shape({
    interviewId: Id,
    personId: Id,
    step: Type.Integer(),
    loyalty: Type.String(),
    mood: Type.Integer(),
  }),
)

/** An interview that was noted wrongly was told anew. */
export const interviewCorrected = defineEvent(
  'customers.interview_corrected.v1',
  { zh: '深度访谈更正（第 {step} 步）', en: 'Deep interview corrected (step {step})' },
  Shape({
    interviewId: Id,
    personId: Id,
    step: Type.Integer(),
    loyalty: Type.String(),
    mood: Type.Integer(),
  }),
)

/** Something was logged that shows how deeply a household is served. */
export const depthProved = defineEvent(
  'customers.depth_proved.v1',
  { zh: '服务深度第 {level} 步：{proof}', en: 'Depth of service, step {level}: {proof}' },
  Shape({
    householdId: Id,
    homeId: Id,
    home: Type.String(),
    level: Type.Integer(),
    depth: Type.Integer(),
    proof: Type.String(),
  }),
)

/** News of a project went to a customer who agrees to marketing. */
export const newsSent = defineEvent(
  'customers.news_sent.v1',
  { zh: '发送营销信息：{words}', en: 'Marketing message: {words}' },
  Shape({ personId: Id, words: Type.String() }),
)

/** A consent was given, refused or withdrawn. */
export const consentChanged = defineEvent(
  'customers.consent_changed.v1',
  { zh: '{decisionZh}：{kindZh}', en: '{decisionEn}: {kindEn}' },
  Shape({
    personId: Id,
    kind: OneOf(consentKindNames),
    textVersion: Type.Integer(),
    decision: OneOf(['given', 'withdrawn', 'refused']),
    kindZh: Type.String(),
    kindEn: Type.String(),
    decisionZh: Type.String(),
    decisionEn: Type.String(),
  }),
)
