import { useEffect, useEffectEvent, useState } from 'react'
import { language } from '../language.ts'
import { RefusedError, signInNeeded } from '#platform/web/client.ts'
import { uploadFile } from '#platform/web/upload.ts'
import { forTheLine } from './shrink.ts'

export interface Photo {
  key: string
  /** To show it before it is stored. */
  preview: string
  file?: File
  fileId?: string
  /** From 0 to 1 while it travels. */
  progress: number
  problem?: string
  /** There was no line, or the session had ended: it may be tried again. */
  isLost?: boolean
}

/** Keeps a file in this browser until there is a line; gives the id that stands for it. */
export type Keep = (file: File) => Promise<string>

/** Photos that travel at once, while the person goes on writing; with `keep` one that cannot is kept and counts as given. */
export function usePhotos(keep?: Keep) {
  const [photos, setPhotos] = useState<Photo[]>([])
  const change = (key: string, part: Partial<Photo>) =>
    setPhotos((list) => list.map((photo) => (photo.key === key ? { ...photo, ...part } : photo)))
  const send = async (key: string, file: File) => {
    try {
      const { id } = await uploadFile(await forTheLine(file), {
        language: language.get(),
        onProgress: (progress) => change(key, { progress }),
      })
      change(key, { fileId: id, progress: 1 })
    } catch (error) {
      const isLost = !(error instanceof RefusedError) || error.code === signInNeeded
      if (isLost && keep) return change(key, { fileId: await keep(file), progress: 1 })
      change(key, { problem: (error as Error).message, isLost })
    }
  }
  const add = (files: Iterable<File>) => {
    for (const file of files) {
      const key = crypto.randomUUID()
      setPhotos((list) => [...list, { key, preview: URL.createObjectURL(file), file, progress: 0 }])
      void send(key, file)
    }
  }
  const again = (photo: Photo) => {
    change(photo.key, { problem: undefined, progress: 0 })
    void send(photo.key, photo.file!)
  }
  const remove = (key: string) => setPhotos((list) => list.filter((photo) => photo.key !== key))
  const comeBack = useEffectEvent(() =>
    photos.filter(({ isLost, problem }) => isLost && problem).forEach(again),
  )
  useEffect(() => {
    const back = () => comeBack()
    addEventListener('online', back)
    return () => removeEventListener('online', back)
  }, [])
  return {
    photos,
    add,
    again,
    remove,
    /** Puts back what was given before the page was left. */
    restore: (kept: readonly Photo[]) => setPhotos([...kept]),
    clear: () => setPhotos([]),
    fileIds: photos.flatMap(({ fileId }) => fileId ?? []),
    isTravelling: photos.some(({ fileId, problem }) => !fileId && !problem),
  }
}
