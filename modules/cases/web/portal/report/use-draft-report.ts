import { useEffect, useEffectEvent, useState } from 'react'
import { useDraft } from '#design/portal/use-draft.ts'
import { type Photo, usePhotos } from '#design/portal/use-photos.ts'
import type { PlanPoint } from '#design/plain/home-plan.tsx'
import { dropFile, isKept, keepFile, keptFile } from '#platform/web/outbox/kept.ts'
import { type KeptReport } from './kept-report.ts'
import { kindOf, type ReportChoice } from './kinds.ts'

interface Draft {
  choice: ReportChoice | null
  body: string
  place: string
  homeId: string | null
  spot: (Partial<PlanPoint> & { common?: string; commonId?: string }) | null
  voice: { fileId: string; seconds: number } | null
  fileIds: string[]
  /** The earlier case that it says again. */
  repeatOf: string | null
}
const empty: Draft = {
  choice: null,
  body: '',
  place: '',
  homeId: null,
  spot: null,
  voice: null,
  fileIds: [],
  repeatOf: null,
}

/** What is being told, kept on this device with its photos and voice until it is sent. */
export function useDraftReport() {
  const { draft, change, forget } = useDraft('report', empty)
  const photos = usePhotos(keepFile)
  const [isBack, setIsBack] = useState(draft.fileIds.length === 0)
  const [voiceSrc, setVoiceSrc] = useState<string>()
  // What was given before the page was left comes back once, when it opens.
  const putBack = (known: (Photo | null)[], heard: File | undefined) => {
    photos.restore(known.filter((one) => one !== null))
    setIsBack(true)
    if (heard) setVoiceSrc(URL.createObjectURL(heard))
    else change({ voice: null })
  }
  const comeBack = useEffectEvent(() => {
    const heard = draft.voice ? keptFile(draft.voice.fileId) : undefined
    void Promise.all([Promise.all(draft.fileIds.map(photoOf)), heard]).then((given) => putBack(...given))
  })
  useEffect(() => comeBack(), [])
  const given = photos.fileIds.join()
  const remember = useEffectEvent((ids: string) => change({ fileIds: ids ? ids.split(',') : [] }))
  useEffect(() => {
    if (isBack) remember(given)
  }, [isBack, given])
  const record = async ({ file, seconds }: { file: File; seconds: number }) => {
    change({ voice: { fileId: await keepFile(file), seconds } })
    setVoiceSrc(URL.createObjectURL(file))
  }
  const dropVoice = () => {
    if (draft.voice) void dropFile(draft.voice.fileId)
    change({ voice: null })
    setVoiceSrc(undefined)
  }
  return {
    draft,
    change,
    forget,
    photos,
    voice: draft.voice && voiceSrc ? { src: voiceSrc, seconds: draft.voice.seconds } : undefined,
    record,
    dropVoice,
    isEmpty: !draft.body.trim() && !draft.voice && photos.fileIds.length === 0,
    report: (): KeptReport => reportOf(draft, photos.fileIds),
  }
}

async function photoOf(fileId: string): Promise<Photo | null> {
  const shown = { key: fileId, fileId, progress: 1 }
  if (!isKept(fileId)) return { ...shown, preview: `/api/files/${fileId}/thumbnail` }
  const file = await keptFile(fileId)
  return file ? { ...shown, file, preview: URL.createObjectURL(file) } : null
}

function reportOf(
  { choice, body, place, homeId, spot, voice, repeatOf }: Draft,
  fileIds: string[],
): KeptReport {
  return {
    kind: kindOf(choice ?? 'faultReport'),
    safety: choice === 'danger',
    ...(body.trim() && { body }),
    ...(place.trim() && { place }),
    ...(homeId && { homeId }),
    ...(spot && { spot }),
    ...(voice && { voice }),
    ...(repeatOf && { repeatOf }),
    ...(fileIds.length && { fileIds }),
  }
}
