import { useState } from 'react'
import { language } from '../language.ts'
import { uploadFile } from '#platform/web/upload.ts'

export interface Photo {
  key: string
  /** To show it before it is stored. */
  preview: string
  fileId?: string
  /** From 0 to 1 while it travels. */
  progress: number
  problem?: string
}

/** Photos that travel at once, while the person goes on writing. */
export function usePhotos(homeId?: string) {
  const [photos, setPhotos] = useState<Photo[]>([])
  const change = (key: string, part: Partial<Photo>) =>
    setPhotos((list) => list.map((photo) => (photo.key === key ? { ...photo, ...part } : photo)))
  const add = (files: Iterable<File>) => {
    for (const file of files) {
      const key = crypto.randomUUID()
      setPhotos((list) => [...list, { key, preview: URL.createObjectURL(file), progress: 0 }])
      uploadFile(file, {
        language: language.get(),
        homeId,
        onProgress: (progress) => change(key, { progress }),
      }).then(
        ({ id }) => change(key, { fileId: id, progress: 1 }),
        (error: Error) => change(key, { problem: error.message }),
      )
    }
  }
  const remove = (key: string) => setPhotos((list) => list.filter((photo) => photo.key !== key))
  return {
    photos,
    add,
    remove,
    fileIds: photos.flatMap(({ fileId }) => fileId ?? []),
    isTravelling: photos.some(({ fileId, problem }) => !fileId && !problem),
  }
}
