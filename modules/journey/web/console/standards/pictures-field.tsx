import { Button, Input } from 'antd'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import type { StandardAction } from '../api.ts'
import { formTexts } from './form-texts.ts'
import styles from './standards.module.css'

type Picture = StandardAction['pictures'][number]

interface PicturesFieldProps {
  value?: Picture[]
  onChange?: (pictures: Picture[]) => void
  id?: string
}

/** The pictures of a guide, each with what it shows in both languages. */
export function PicturesField({ value = [], onChange, id }: PicturesFieldProps) {
  const t = useTexts(formTexts)
  const caption = (picture: Picture, change: Partial<NonNullable<Picture['caption']>>) => {
    const words = { zh: '', en: '', ...picture.caption, ...change }
    onChange?.(
      value.map((one) => (one === picture ? { ...one, caption: words.zh || words.en ? words : null } : one)),
    )
  }
  return (
    <div id={id}>
      {value.map((picture) => (
        <div key={picture.fileId} className={styles.picture}>
          <img src={`/api/files/${picture.fileId}/thumbnail`} alt={picture.caption?.zh ?? ''} />
          <div className={styles.stack}>
            <Input
              aria-label={t.captionZh}
              placeholder={t.captionZh}
              value={picture.caption?.zh}
              onChange={({ target }) => caption(picture, { zh: target.value })}
            />
            <Input
              aria-label={t.captionEn}
              placeholder={t.captionEn}
              value={picture.caption?.en}
              onChange={({ target }) => caption(picture, { en: target.value })}
            />
          </div>
          <Button
            type="text"
            aria-label={t.remove}
            icon={<Icon name="close" size={15} />}
            onClick={() => onChange?.(value.filter((one) => one !== picture))}
          />
        </div>
      ))}
      <FileUpload
        photos
        value={[]}
        max={12 - value.length}
        onChange={(files) =>
          onChange?.([...value, ...files.map((file) => ({ fileId: file.id, caption: null }))])
        }
      />
    </div>
  )
}
