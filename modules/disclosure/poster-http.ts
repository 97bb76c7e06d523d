import type { Work } from '#platform/work/index.ts'
import { beginPoster, type PosterWords, rewritePoster } from './actions/keep-poster.ts'
import {
  addPosterPlace,
  changePosterPlace,
  hangPoster,
  type PlaceWords,
  removePosterPlace,
} from './actions/poster-places.ts'
import { placeHistory, placeView, posterView } from './queries/get-poster.ts'
import {
  countDuePlaces,
  listPosterPlaces,
  listPosters,
  type PlaceQuery,
} from './queries/list-poster-places.ts'

interface Of<Params, Body = unknown, Query = unknown> {
  work: Work
  params: Params
  body: Body
  query: Query
}
type OfProject<Body = unknown> = Of<{ projectId: string }, Body>
type OfPlace<Body = unknown, Query = unknown> = Of<{ placeId: string }, Body, Query>

/** How a project is reached, on paper, and where it hangs; `address` is where the product is reached from outside. */
export const posterHandlers = (address: string) => ({
  listPosters: ({ work }: { work: Work }) => listPosters(work),
  getPoster: ({ work, params }: OfProject) => posterView(work, params.projectId, address),
  beginPoster: ({ work, params, body }: OfProject<PosterWords>) =>
    beginPoster(work, params.projectId, body, address),
  rewritePoster: ({ work, params, body }: OfProject<PosterWords & { version: number }>) =>
    rewritePoster(work, params.projectId, body, address),
  addPosterPlace: ({ work, params, body }: OfProject<PlaceWords>) =>
    addPosterPlace(work, params.projectId, body),
  listPosterPlaces: ({ work, query }: { work: Work; query: PlaceQuery }) => listPosterPlaces(work, query),
  countDuePlaces: ({ work }: { work: Work }) => countDuePlaces(work),
  getPosterPlace: ({ work, params }: OfPlace) => placeView(work, params.placeId),
  posterPlaceHistory: ({ work, params, query }: OfPlace<unknown, { limit?: number; after?: string }>) =>
    placeHistory(work, params.placeId, query),
  changePosterPlace: ({ work, params, body }: OfPlace<PlaceWords & { version: number }>) =>
    changePosterPlace(work, params.placeId, body),
  removePosterPlace: ({ work, params, query }: OfPlace<unknown, { version: number }>) =>
    removePosterPlace(work, params.placeId, query.version),
  hangPoster: ({ work, params, body }: OfPlace<Parameters<typeof hangPoster>[2]>) =>
    hangPoster(work, params.placeId, body, address),
})
