import { useState } from 'react'
import { PhotoViewer } from './photo-viewer.tsx'
import styles from './photo-grid.module.css'

/** A photo with its small and its large picture. */
export interface Photo {
  id: string
  small: string
  large: string
  /** What it shows, or its name. */
  alt: string
  /** Who took it and when, under the large picture. */
  caption?: React.ReactNode
}

/** Photos side by side; a click opens the viewer. */
export function PhotoGrid({ photos, label }: { photos: readonly Photo[]; label?: string }) {
  const [open, setOpen] = useState<number>()
  return (
    <>
      <ul className={styles.grid} aria-label={label}>
        {photos.map(({ id, small, alt }, at) => (
          <li key={id}>
            <button type="button" onClick={() => setOpen(at)}>
              <img src={small} alt={alt} loading="lazy" decoding="async" />
            </button>
          </li>
        ))}
      </ul>
      {open !== undefined && <PhotoViewer photos={photos} start={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}
