import { useEffect, useRef, useState } from 'react'
import { defineTexts, useTexts } from '../texts.ts'
import { Icon } from './icon.tsx'
import type { Photo } from './photo-grid.tsx'
import styles from './photo-viewer.module.css'

const viewerTexts = defineTexts({
  zh: {
    photos: '照片',
    close: '关闭',
    before: '上一张',
    after: '下一张',
    of: (at: number, all: number) => `${at} / ${all}`,
  },
  en: {
    photos: 'Photos',
    close: 'Close',
    before: 'Previous',
    after: 'Next',
    of: (at: number, all: number) => `${at} of ${all}`,
  },
})

interface PhotoViewerProps {
  photos: readonly Photo[]
  start: number
  onClose: () => void
}

/** One photo large, with the way to its neighbours; arrow keys and Esc work. */
export function PhotoViewer({ photos, start, onClose }: PhotoViewerProps) {
  const texts = useTexts(viewerTexts)
  const dialog = useRef<HTMLDialogElement>(null)
  const [at, setAt] = useState(start)
  useEffect(() => dialog.current?.showModal(), [])
  const go = (step: number) => setAt((at + step + photos.length) % photos.length)
  const photo = photos[at]!
  return (
    <dialog
      ref={dialog}
      className={styles.viewer}
      aria-label={texts.photos}
      onClose={onClose}
      onKeyDown={(event) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
        if (step) go(step)
      }}
    >
      <div className={styles.bar}>
        <output>{texts.of(at + 1, photos.length)}</output>
        <button type="button" aria-label={texts.close} onClick={() => dialog.current?.close()}>
          <Icon name="close" size={22} />
        </button>
      </div>
      <img src={photo.large} alt={photo.alt} />
      <div className={styles.bar}>
        <button type="button" aria-label={texts.before} onClick={() => go(-1)} disabled={photos.length < 2}>
          <Icon name="left" size={22} />
        </button>
        <span className={styles.caption}>{photo.caption ?? photo.alt}</span>
        <button type="button" aria-label={texts.after} onClick={() => go(1)} disabled={photos.length < 2}>
          <Icon name="right" size={22} />
        </button>
      </div>
    </dialog>
  )
}
