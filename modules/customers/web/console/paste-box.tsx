import { Input } from 'antd'
import { useId, useState } from 'react'
import { useTexts } from '#design/texts.ts'
import { formTexts } from './form-texts.ts'
import { type Pasted, readPasted } from './pasted.ts'
import styles from './person-form.module.css'

/** Takes a line from a chat or a table and fills what it understands. */
export function PasteBox({ onRead }: { onRead: (pasted: Pasted) => void }) {
  const t = useTexts(formTexts)
  const id = useId()
  const [text, setText] = useState('')
  const take = (value: string) => {
    setText(value)
    onRead(readPasted(value))
  }
  return (
    <div className={styles.paste}>
      <label htmlFor={id}>{t.paste}</label>
      <p>{t.pasteHint}</p>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 1, maxRows: 4 }}
        placeholder={t.pastePlaceholder}
        value={text}
        onChange={({ target }) => take(target.value)}
      />
    </div>
  )
}
