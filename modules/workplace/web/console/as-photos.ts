/** Files as pictures that open large. */
export const asPhotos = (files: readonly { id: string; name: string }[]) =>
  files.map(({ id, name }) => ({
    id,
    small: `/api/files/${id}/thumbnail`,
    large: `/api/files/${id}/screen`,
    alt: name,
  }))
