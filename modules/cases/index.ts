export { type Intake, openCase } from './actions/open-case.ts'
export type { CaseChannel, CaseKind, CaseState, Closure, Urgency } from './case.ts'
export { type CaseBrief, casesOf } from './queries/cases-of.ts'
export { openFromBoard } from './actions/open-from-board.ts'
export { judgeOnBoard } from './actions/judge-on-board.ts'
export { publicWord } from './queries/public-word.ts'
export { rootTopics } from './queries/list-categories.ts'
export { caseStanding } from './queries/case-standing.ts'
export { caseWords } from './queries/case-words.ts'
export { similarCases } from './queries/similar-cases.ts'
export {
  type FromChannel,
  hearFromChannel,
  noteFromChannel,
  openFromChannel,
  receiptFromChannel,
} from './actions/from-channel.ts'
export { wordToCarry, type WordToCarry } from './queries/word-to-carry.ts'
export { type MorningCase, morningFacts, type MorningProject } from './queries/reports/morning.ts'
export { topicNames } from './queries/topic-names.ts'
export { type PromisedTerm, promisedTerms } from './queries/promised-terms.ts'
export { openAtHomes, openOfProjects, repeatedFaults, topicDays } from './queries/reports/signs.ts'
export { feltInCases } from './queries/felt-in-cases.ts'
export { loadOfProjects } from './queries/reports/load-of-projects.ts'
export { complaintsOfProjects } from './queries/reports/complaints-of-projects.ts'
export type { DraftSettings } from './drafts/draft.ts'
