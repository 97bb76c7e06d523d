import { type DragEvent, type ReactNode, useState } from 'react'
import { AppLink } from '../link.tsx'
import { Menu } from '../plain/menu.tsx'
import { StatusTag } from '../plain/status-tag.tsx'
import type { Tone } from '../plain/tone.ts'
import { useTexts } from '../texts.ts'
import styles from './board.module.css'
import { listTexts } from './texts.ts'

export interface BoardColumn<Row> {
  key: string
  title: string
  tone: Tone
  holds: (row: Row) => boolean
}

interface BoardProps<Row> {
  label: string
  columns: readonly BoardColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowLink: (row: Row) => string
  nameOf: (row: Row) => string
  /** Before the name, inside its link. */
  before?: (row: Row) => ReactNode
  /** What a card shows; the name is its link. */
  card: (row: Row) => ReactNode
  /** A card was dropped on another column, or sent there by its menu; absent where nothing can be moved. */
  move?: (row: Row, column: string) => void
  tick?: (row: Row) => ReactNode
}

/** Rows as cards in columns; a card goes to another column by dragging or by its menu. */
export function Board<Row>(props: BoardProps<Row>) {
  const { label, columns, rows, rowKey, move } = props
  const texts = useTexts(listTexts)
  const [dragged, setDragged] = useState<string>()
  const [over, setOver] = useState<string>()
  const drop = (event: DragEvent, key: string) => {
    event.preventDefault()
    setOver(undefined)
    const row = rows.find((one) => rowKey(one) === dragged)
    setDragged(undefined)
    if (row && !columns.find((column) => column.key === key)?.holds(row)) move?.(row, key)
  }
  return (
    <div className={styles.board} role="group" aria-label={label}>
      {columns.map(({ key, title, tone, holds }) => {
        const held = rows.filter(holds)
        return (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the menu of a card does the same
          <section
            key={key}
            aria-label={title}
            className={styles.column}
            data-over={over === key || undefined}
            onDragOver={(event) => {
              if (!dragged || !move) return
              event.preventDefault()
              setOver(key)
            }}
            onDragLeave={() => setOver(undefined)}
            onDrop={(event) => drop(event, key)}
          >
            <h2>
              <StatusTag bare tone={tone}>
                {title}
              </StatusTag>
              <span>{held.length}</span>
            </h2>
            <ul>
              {held.map((row) => (
                <Card
                  key={rowKey(row)}
                  row={row}
                  {...props}
                  others={columns.filter((column) => column.key !== key)}
                  onDrag={(isOn) => setDragged(isOn ? rowKey(row) : undefined)}
                />
              ))}
            </ul>
            {held.length === 0 && <p className={styles.none}>{texts.noneHere}</p>}
          </section>
        )
      })}
    </div>
  )
}

interface CardProps<Row> extends BoardProps<Row> {
  row: Row
  others: readonly BoardColumn<Row>[]
  onDrag: (isOn: boolean) => void
}

function Card<Row>({
  row,
  rowKey,
  rowLink,
  nameOf,
  before,
  card,
  move,
  tick,
  others,
  onDrag,
}: CardProps<Row>) {
  const texts = useTexts(listTexts)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its menu does the same
    <li
      data-row={rowKey(row)}
      className={styles.card}
      draggable={move !== undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        onDrag(true)
      }}
      onDragEnd={() => onDrag(false)}
    >
      <div className={styles.head}>
        {tick?.(row)}
        <AppLink to={rowLink(row)} className="row-link">
          {before?.(row)}
          {nameOf(row)}
        </AppLink>
        {move && (
          <Menu
            label={texts.moveRow(nameOf(row))}
            icon="more"
            items={others.map(({ key, title }) => ({
              kind: 'choice' as const,
              key,
              label: texts.moveTo(title),
              choose: () => move(row, key),
            }))}
          />
        )}
      </div>
      {card(row)}
    </li>
  )
}
