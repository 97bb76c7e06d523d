import { Button, Input } from 'antd'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import styles from './photos-field.module.css'

const texts = defineTexts({
  zh: { caption: '说明', captionHint: '这张照片说明什么', up: '往前移', down: '往后移', remove: '移除' },
  en: {
    caption: 'Caption',
    captionHint: 'What it shows',
    up: 'Move forward',
    down: 'Move back',
    remove: 'Remove',
  },
})

/** A file with what it shows. */
export interface Captioned {
  file: UploadedFile
  caption: string
}

interface PhotosFieldProps {
  value?: readonly Captioned[]
  onChange?: (photos: Captioned[]) => void
  projectId?: string | undefined
  /** Drawings may be documents as well. */
  drawings?: boolean
  id?: string
}

/** Photos in their order, each with its caption; the camera comes first on a phone. */
export function PhotosField({ value = [], onChange, projectId, drawings = false, id }: PhotosFieldProps) {
  const t = useTexts(texts)
  const change = (photos: Captioned[]) => onChange?.(photos)
  const move = (at: number, to: number) => {
    const photos = [...value]
    photos.splice(to, 0, ...photos.splice(at, 1))
    change(photos)
  }
  return (
    <div id={id} className={styles.photos}>
      {value.map(({ file, caption }, at) => (
        <div key={file.id} className={styles.photo}>
          {file.hasThumbnail ? (
            <img src={`/api/files/${file.id}/thumbnail`} alt={caption || file.name} />
          ) : (
            <span className={styles.document}>
              <Icon name="file" size={26} />
            </span>
          )}
          <div className={styles.about}>
            <span className={styles.name}>{file.name}</span>
            <Input
              aria-label={`${t.caption} ${at + 1}`}
              placeholder={t.captionHint}
              value={caption}
              maxLength={200}
              onChange={({ target }) =>
                change(value.map((one, index) => (index === at ? { ...one, caption: target.value } : one)))
              }
            />
          </div>
          <div className={styles.ways}>
            <Button
              type="text"
              size="small"
              aria-label={t.up}
              disabled={at === 0}
              icon={<Icon name="up" size={15} />}
              onClick={() => move(at, at - 1)}
            />
            <Button
              type="text"
              size="small"
              aria-label={t.down}
              disabled={at === value.length - 1}
              icon={<Icon name="down" size={15} />}
              onClick={() => move(at, at + 1)}
            />
            <Button
              type="text"
              size="small"
              aria-label={t.remove}
              icon={<Icon name="close" size={15} />}
              onClick={() => change(value.filter((_, index) => index !== at))}
            />
          </div>
        </div>
      ))}
      <FileUpload
        value={[]}
        photos={!drawings}
        max={20 - value.length}
        {...(projectId ? { projectId } : {})}
        onChange={(files) => change([...value, ...files.map((file) => ({ file, caption: '' }))])}
      />
    </div>
  )
}

/** As the API takes them. */
export const asAttachments = (photos: readonly Captioned[] = []) =>
  photos.map(({ file, caption }) => ({ fileId: file.id, caption }))
