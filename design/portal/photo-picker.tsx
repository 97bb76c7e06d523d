import type { ChangeEvent } from 'react'
import { Icon, type IconName } from '../plain/icon.tsx'
import { defineTexts, useTexts } from '../texts.ts'
import styles from './photo-picker.module.css'
import type { usePhotos } from './use-photos.ts'

const texts = defineTexts({
  zh: { camera: '拍照', album: '选图', remove: '移除这张照片', again: '重试', alt: '已选的照片' },
  en: {
    camera: 'Camera',
    album: 'Pictures',
    remove: 'Remove this photo',
    again: 'Try again',
    alt: 'Chosen photo',
  },
})

type PhotoPickerProps = Pick<ReturnType<typeof usePhotos>, 'photos' | 'add' | 'again' | 'remove'>

/** Camera first; what was chosen is shown at once and travels in the background. */
export function PhotoPicker({ photos, add, again, remove }: PhotoPickerProps) {
  const t = useTexts(texts)
  const problem = photos.find((photo) => photo.problem)?.problem
  return (
    <div>
      <div className={styles.photos}>
        {photos.map((photo) => (
          <div key={photo.key} className={styles.photo}>
            <img src={photo.preview} alt={t.alt} />
            <button
              type="button"
              className={styles.remove}
              aria-label={t.remove}
              onClick={() => remove(photo.key)}
            >
              <Icon name="close" size={18} />
            </button>
            {photo.problem && photo.file && (
              <button type="button" className={styles.again} onClick={() => again(photo)}>
                <Icon name="refresh" size={16} /> {t.again}
              </button>
            )}
            {!photo.fileId && !photo.problem && (
              <div className={styles.bar}>
                <span style={{ width: `${photo.progress * 100}%` }} />
              </div>
            )}
          </div>
        ))}
        <Source label={t.camera} icon="camera" add={add} isCamera />
        <Source label={t.album} icon="photo" add={add} />
      </div>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

interface SourceProps {
  label: string
  icon: IconName
  add: (files: Iterable<File>) => void
  isCamera?: boolean
}

function Source({ label, icon, add, isCamera = false }: SourceProps) {
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    add([...(event.target.files ?? [])])
    event.target.value = ''
  }
  return (
    <label className={styles.add}>
      <input
        className="visually-hidden"
        type="file"
        onChange={choose}
        {...(isCamera
          ? { accept: 'image/*', capture: 'environment' as const }
          : { accept: 'image/*,video/*', multiple: true })}
      />
      <Icon name={icon} size={26} />
      {label}
    </label>
  )
}
