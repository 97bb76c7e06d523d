import { type ClipboardEvent, type DragEvent, useEffect, useId, useRef, useState } from 'react'
import type { UploadedFile } from '#platform/web/upload.ts'
import { useTexts } from '../texts.ts'
import { fileTexts } from './file-texts.ts'
import { ArrivedFile, SendingFile } from './file-rows.tsx'
import { Icon } from './icon.tsx'
import { SignHere } from './sign-here.tsx'
import { useTellUploading } from './uploading.ts'
import { useUploads } from './use-uploads.ts'
import styles from './file-upload.module.css'

interface FileUploadProps {
  /** What has arrived; forms send the ids: `files.map(({ id }) => id)`. */
  value?: readonly UploadedFile[]
  onChange?: (files: UploadedFile[]) => void
  /** Photos only: the camera comes first. */
  photos?: boolean
  /** Signatures: somebody signs on the screen, or paper is photographed. */
  signatures?: boolean
  max?: number
  projectId?: string
  homeId?: string
  /** Without a line files stay in this browser; whoever sends the form sends them first. */
  keeps?: boolean
  id?: string
}

/** Takes photos and files: camera first on phones, dropped and pasted elsewhere, with progress, and again after a lost connection. */
export function FileUpload({
  value = [],
  onChange,
  photos = false,
  signatures = false,
  max = 20,
  projectId,
  homeId,
  keeps = false,
  id,
}: FileUploadProps) {
  const texts = useTexts(fileTexts)
  const inputId = useId()
  const [isOver, setIsOver] = useState(false)
  const [isSigning, setSigning] = useState(false)
  const arrived = useRef(value)
  useEffect(() => {
    arrived.current = value
  }, [value])
  const change = (files: UploadedFile[]) => {
    arrived.current = files
    onChange?.(files)
  }
  const uploads = useUploads({
    projectId,
    homeId,
    lostWords: texts.lost,
    keeps,
    onArrived: (file) => change([...arrived.current.filter((known) => known.id !== file.id), file]),
  })
  useTellUploading(uploads.sending.some(({ problem }) => !problem || problem.isLost))
  const left = max - value.length - uploads.sending.length
  const take = (files: Iterable<File> | null | undefined) =>
    uploads.add([...(files ?? [])].slice(0, Math.max(left, 0)))
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div
      id={id}
      className={styles.upload}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      onPaste={(event: ClipboardEvent) => take(event.clipboardData.files)}
    >
      {value.length + uploads.sending.length > 0 && (
        <ul className={styles.files}>
          {value.map((file) => (
            <ArrivedFile
              key={file.id}
              file={file}
              onRemove={() => change(value.filter((other) => other !== file))}
            />
          ))}
          {uploads.sending.map((one) => (
            <SendingFile
              key={one.key}
              sending={one}
              onAgain={() => uploads.again(one)}
              onStop={() => uploads.stop(one.key)}
            />
          ))}
        </ul>
      )}
      {left > 0 && isSigning && (
        <SignHere onSigned={(picture) => take([picture])} onClose={() => setSigning(false)} />
      )}
      {left > 0 && !isSigning && (
        <div className={styles.ways}>
          {signatures && (
            <button type="button" className={styles.sign} onClick={() => setSigning(true)}>
              <Icon name="edit" /> {texts.sign}
            </button>
          )}
          {hasTouch && (
            <Way
              id={`${inputId}-camera`}
              icon="camera"
              first={!signatures}
              words={texts.camera}
              accept="image/*"
              capture
              take={take}
            />
          )}
          <Way
            id={`${inputId}-choose`}
            icon={photos ? 'photo' : 'attach'}
            words={photos ? texts.album : texts.choose}
            accept={photos ? 'image/*' : undefined}
            take={take}
          />
          <span className={styles.hint}>{hasTouch ? texts.left(left) : texts.hint(left)}</span>
        </div>
      )}
    </div>
  )
}

/** Phones and tablets: where there is touch, there is a camera. */
const hasTouch = (globalThis.navigator?.maxTouchPoints ?? 0) > 0

interface WayProps {
  id: string
  icon: 'camera' | 'photo' | 'attach'
  words: string
  accept?: string
  capture?: boolean
  /** What is done here most often. */
  first?: boolean
  take: (files: Iterable<File> | null) => void
}

function Way({ id, icon, words, accept, capture, first, take }: WayProps) {
  return (
    <span className={first ? styles.first : undefined}>
      <input
        id={id}
        type="file"
        className="visually-hidden"
        accept={accept}
        multiple={!capture}
        capture={capture ? 'environment' : undefined}
        onChange={({ target }) => {
          take(target.files)
          target.value = ''
        }}
      />
      <label htmlFor={id}>
        <Icon name={icon} /> {words}
      </label>
    </span>
  )
}
