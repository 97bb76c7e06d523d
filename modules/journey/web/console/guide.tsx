import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { defineTexts, useSay, useTexts } from '#design/texts.ts'
import type { StandardAction } from './api.ts'
import styles from './guide.module.css'

const texts = defineTexts({
  zh: { picture: (at: number) => `操作图 ${at}` },
  en: { picture: (at: number) => `Picture ${at}` },
})

/** An operation guide as it is read: its paragraphs, and its pictures with what they show. */
export function Guide({ guide, pictures }: Pick<StandardAction, 'guide' | 'pictures'>) {
  const t = useTexts(texts)
  const say = useSay()
  const photos = pictures.map(({ fileId, caption }, index) => ({
    id: fileId,
    small: `/api/files/${fileId}/thumbnail`,
    large: `/api/files/${fileId}/screen`,
    alt: caption ? say(caption) : t.picture(index + 1),
    caption: caption && say(caption),
  }))
  return (
    <div className={styles.guide}>
      {say(guide)
        .split('\n')
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      {photos.length > 0 && <PhotoGrid photos={photos} />}
    </div>
  )
}
