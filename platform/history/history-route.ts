import { type Route, route } from '../contract/index.ts'
import type { TSchema } from 'typebox'
import { HistoryPage, HistoryQuery } from './line.ts'

/** The route by which a record tells who changed what on it; alike for every record, page by page. */
export const historyRoute = <Params extends TSchema = TSchema>(
  of: Pick<Route<Params>, 'path' | 'access' | 'summary' | 'params'>,
) => route({ ...of, method: 'GET', query: HistoryQuery, reply: HistoryPage })
