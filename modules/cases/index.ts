export { type Intake, openCase } from './actions/open-case.ts'
export type { CaseChannel, CaseKind, CaseState, Closure, Urgency } from './case.ts'
export { type CaseBrief, casesOf } from './queries/cases-of.ts'
export { caseWords } from './queries/case-words.ts'
