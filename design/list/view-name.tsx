import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTexts } from '../texts.ts'
import { listTexts } from './texts.ts'
import styles from './views.module.css'

interface ViewNameProps {
  /** What the form is for. */
  label: string
  initial?: string
  keep: (title: string) => void
}

/** Asks how a view is called. */
export function ViewName({ label, initial = '', keep }: ViewNameProps) {
  const texts = useTexts(listTexts)
  const [title, setTitle] = useState(initial)
  return (
    <form
      className={styles.saver}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim()) keep(title.trim())
      }}
    >
      <Input
        autoFocus
        aria-label={texts.viewName}
        placeholder={texts.viewName}
        maxLength={20}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={!title.trim()}>
        {texts.save}
      </Button>
    </form>
  )
}
