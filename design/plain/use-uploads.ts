import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { RefusedError } from '#platform/web/client.ts'
import { keepFile } from '#platform/web/outbox/kept.ts'
import { type UploadedFile, uploadFile } from '#platform/web/upload.ts'
import { language } from '../language.ts'

/** A file on its way. */
export interface Sending {
  key: string
  file: File
  /** From 0 to 1. */
  share: number
  /** Why it did not arrive; `lost` when the connection broke, and it may be tried again. */
  problem?: { message: string; isLost: boolean }
}

interface UploadsOptions {
  onArrived: (file: UploadedFile) => void
  projectId?: string
  homeId?: string
  lostWords: string
  /** A file for which there is no line stays in this browser and counts as given. */
  keeps: boolean
}

/** Sends files one after the other, keeps those that failed, and tries lost ones again when the network is back. */
export function useUploads({ onArrived, projectId, homeId, lostWords, keeps }: UploadsOptions) {
  const [sending, setSending] = useState<Sending[]>([])
  const stops = useRef(new Map<string, AbortController>())
  const update = (key: string, part: Partial<Sending>) =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const forget = (key: string) => setSending((all) => all.filter((one) => one.key !== key))

  const start = async ({ key, file }: Pick<Sending, 'key' | 'file'>) => {
    const stop = new AbortController()
    stops.current.set(key, stop)
    try {
      const onProgress = (share: number) => update(key, { share })
      onArrived(
        await uploadFile(file, {
          language: language.get(),
          projectId,
          homeId,
          onProgress,
          signal: stop.signal,
        }),
      )
      forget(key)
    } catch (error) {
      if (stop.signal.aborted) return forget(key)
      if (keeps && !(error instanceof RefusedError)) {
        onArrived(await keptCard(file))
        return forget(key)
      }
      const message = error instanceof RefusedError ? error.message : lostWords
      update(key, { problem: { message, isLost: !(error instanceof RefusedError) } })
    }
  }
  const again = (one: Sending) => {
    update(one.key, { share: 0, problem: undefined })
    void start(one)
  }
  const comeBack = useEffectEvent(() => sending.filter(({ problem }) => problem?.isLost).forEach(again))
  useEffect(() => {
    const back = () => comeBack()
    addEventListener('online', back)
    return () => removeEventListener('online', back)
  }, [])
  return {
    sending,
    again,
    stop: (key: string) => {
      stops.current.get(key)?.abort()
      forget(key)
    },
    add: (files: Iterable<File>) => {
      const fresh = [...files].map((file) => ({ key: crypto.randomUUID(), file, share: 0 }))
      setSending((all) => [...all, ...fresh])
      fresh.forEach((one) => void start(one))
    },
  }
}

async function keptCard(file: File): Promise<UploadedFile> {
  return {
    id: await keepFile(file),
    name: file.name,
    mediaType: file.type,
    size: file.size,
    sha256: '',
    width: null,
    height: null,
    hasThumbnail: false,
    uploadedAt: new Date().toISOString(),
    uploadedBy: null,
    deviceTime: new Date(file.lastModified).toISOString(),
  }
}
