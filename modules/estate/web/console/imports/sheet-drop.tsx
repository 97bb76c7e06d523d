import { type DragEvent, useId, useState } from 'react'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import styles from './imports.module.css'
import { texts } from './texts.ts'

interface SheetDropProps {
  file: File | undefined
  onFile: (file: File) => void
}

/** Takes one spreadsheet: dropped or chosen. */
export function SheetDrop({ file, onFile }: SheetDropProps) {
  const t = useTexts(texts)
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const take = (files: FileList | null) => files?.[0] && onFile(files[0])
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files)
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(true)
  }
  return (
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        type="file"
        className="visually-hidden"
        accept=".xlsx,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv"
        onChange={({ target }) => take(target.files)}
      />
      <label htmlFor={id}>
        <Icon name={file ? 'table' : 'upload'} size={26} />
        <strong>{file ? file.name : t.drop}</strong>
        <small>{file ? sizeWords(file.size) : t.dropHint}</small>
      </label>
    </div>
  )
}

const sizeWords = (bytes: number) =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
