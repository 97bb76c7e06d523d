export type { Content } from './piece.ts'
export { type OfferQuery, offerPieces } from './queries/offer.ts'
