export { HistoryPage, HistoryQuery, type HistoryLine, LoggedLine } from './line.ts'
export { presentLines } from './present.ts'
export { type HistoryOf, recordHistory } from './record-history.ts'
