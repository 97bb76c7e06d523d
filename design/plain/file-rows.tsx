import { useEffect, useState } from 'react'
import { isKept, keptFile } from '#platform/web/outbox/kept.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { useTexts } from '../texts.ts'
import { fileTexts } from './file-texts.ts'
import { Icon } from './icon.tsx'
import type { Sending } from './use-uploads.ts'
import styles from './file-upload.module.css'

/** A file that has arrived. */
export function ArrivedFile({ file, onRemove }: { file: UploadedFile; onRemove: () => void }) {
  const texts = useTexts(fileTexts)
  return (
    <li>
      {isKept(file.id) ? (
        <KeptPicture file={file} />
      ) : file.hasThumbnail ? (
        <img src={`/api/files/${file.id}/thumbnail`} alt="" />
      ) : (
        <FileMark />
      )}
      <span className={styles.name}>
        {file.name}
        {isKept(file.id) && <small>{texts.kept}</small>}
      </span>
      <small>{sizeWords(file.size)}</small>
      <button type="button" aria-label={texts.remove(file.name)} onClick={onRemove}>
        <Icon name="close" size={16} />
      </button>
    </li>
  )
}

/** A picture that is still in this browser. */
function KeptPicture({ file }: { file: UploadedFile }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!file.mediaType.startsWith('image/')) return
    let made: string | undefined
    let isGone = false
    const show = async () => {
      const kept = await keptFile(file.id)
      if (!kept || isGone) return
      made = URL.createObjectURL(kept)
      setUrl(made)
    }
    void show()
    return () => {
      isGone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [file])
  return url ? <img src={url} alt="" /> : <FileMark />
}

interface SendingFileProps {
  sending: Sending
  onAgain: () => void
  onStop: () => void
}

/** A file on its way, or one that did not arrive. */
export function SendingFile({ sending: { file, share, problem }, onAgain, onStop }: SendingFileProps) {
  const texts = useTexts(fileTexts)
  return (
    <li data-failed={problem ? true : undefined}>
      <FileMark />
      <span className={styles.name}>
        {file.name}
        {problem ? (
          <span role="alert" className={styles.problem}>
            {problem.message}
          </span>
        ) : (
          <progress max={1} value={share} aria-label={texts.sending(Math.round(share * 100))} />
        )}
      </span>
      {problem?.isLost && (
        <button type="button" aria-label={texts.again} onClick={onAgain}>
          <Icon name="refresh" size={16} />
        </button>
      )}
      <button type="button" aria-label={texts.remove(file.name)} onClick={onStop}>
        <Icon name="close" size={16} />
      </button>
    </li>
  )
}

function FileMark() {
  return (
    <span className={styles.mark}>
      <Icon name="file" />
    </span>
  )
}

function sizeWords(bytes: number): string {
  return bytes >= 1_000_000
    ? `${(bytes / 1_000_000).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1000))} kB`
}
