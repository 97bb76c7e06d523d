import type { ChangeEvent } from 'react'
import { Icon } from '../plain/icon.tsx'
import { defineTexts, useTexts } from '../texts.ts'
import styles from './photo-picker.module.css'
import type { usePhotos } from './use-photos.ts'

const texts = defineTexts({
  zh: { add: '拍照或选图', remove: '移除这张照片', alt: '已选的照片' },
  en: { add: 'Add photos', remove: 'Remove this photo', alt: 'Chosen photo' },
})

/** Camera first; what was chosen is shown at once and travels in the background. */
export function PhotoPicker({ photos, add, remove }: ReturnType<typeof usePhotos>) {
  const t = useTexts(texts)
  const problem = photos.find((photo) => photo.problem)?.problem
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    add(event.target.files ?? [])
    event.target.value = ''
  }
  return (
    <div>
      <div className={styles.photos}>
        {photos.map(({ key, preview, progress, fileId }) => (
          <div key={key} className={styles.photo}>
            <img src={preview} alt={t.alt} />
            <button type="button" className={styles.remove} aria-label={t.remove} onClick={() => remove(key)}>
              <Icon name="close" size={18} />
            </button>
            {!fileId && (
              <div className={styles.bar}>
                <span style={{ width: `${progress * 100}%` }} />
              </div>
            )}
          </div>
        ))}
        <label className={styles.add}>
          <input
            className="visually-hidden"
            type="file"
            accept="image/*,video/*"
            multiple
            onChange={choose}
          />
          <Icon name="camera" size={26} />
          {t.add}
        </label>
      </div>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
