export type { Content, PreparedStep } from './piece.ts'
export { type OfferQuery, offerPieces } from './queries/offer.ts'
