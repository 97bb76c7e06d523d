export { HistoryPage, HistoryQuery, type HistoryLine, LoggedLine } from './line.ts'
export { presentLines } from './present.ts'
export { type HistoryOf, recordHistory, rowsHistory } from './record-history.ts'
