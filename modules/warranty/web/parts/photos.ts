/** Photos by their ids, for a grid. */
export const asPhotos = (ids: readonly string[], alt: string) =>
  ids.map((id) => ({ id, small: `/api/files/${id}/thumbnail`, large: `/api/files/${id}/screen`, alt }))
