export { historyRoute } from './history-route.ts'
export { LoggedLine } from './line.ts'
export { presentLines } from './present.ts'
export { type HistoryOf, recordHistory, rowsHistory } from './record-history.ts'
