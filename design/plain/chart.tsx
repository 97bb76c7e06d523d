import { useEffect, useRef, useState } from 'react'
import { defineTexts, useTexts } from '../texts.ts'
import { useLight, useStillness } from '../theme/mode.ts'
import type { Drawing } from './chart-engine.ts'
import { type ChartData, chartOption } from './chart-model.ts'
import { Skeleton } from './skeleton.tsx'
import styles from './chart.module.css'

const chartTexts = defineTexts({
  zh: { asTable: '看表格', asDrawing: '看图', counted: '怎么算的：' },
  en: { asTable: 'As a table', asDrawing: 'As a chart', counted: 'How it is counted: ' },
})

interface ChartProps extends ChartData {
  /** The one question that the chart answers: 每月投诉有多少按时首次回复? */
  question: string
  /** How the figure is counted. */
  counted: string
  /** In pixels; 240 unless stated. */
  height?: number
}

/** A chart that answers one question and says how the figure is counted; also as a table. */
export function Chart({ question, counted, height = 240, ...data }: ChartProps) {
  const texts = useTexts(chartTexts)
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className={styles.chart}>
      <figcaption>
        <strong>{question}</strong>
        <button type="button" onClick={() => setAsTable(!asTable)}>
          {asTable ? texts.asDrawing : texts.asTable}
        </button>
      </figcaption>
      {asTable ? (
        <ChartTable {...data} label={question} />
      ) : (
        <ChartDrawing data={data} height={height} label={question} />
      )}
      <p className={styles.counted}>
        {texts.counted}
        {counted}
      </p>
    </figure>
  )
}

function ChartDrawing({ data, height, label }: { data: ChartData; height: number; label: string }) {
  const place = useRef<HTMLDivElement>(null)
  const [drawing, setDrawing] = useState<Drawing>()
  const light = useLight()
  const still = useStillness()
  useEffect(() => {
    let ended = false
    let started: Drawing | undefined
    void import('./chart-engine.ts').then(({ startDrawing }) => {
      if (ended || !place.current) return
      started = startDrawing(place.current)
      setDrawing(started)
    })
    return () => {
      ended = true
      started?.end()
    }
  }, [])
  useEffect(() => {
    const style = getComputedStyle(document.documentElement)
    drawing?.draw(chartOption(data, (name) => style.getPropertyValue(name).trim(), still))
  }, [drawing, data, light, still])
  useEffect(() => {
    if (!drawing || !place.current) return
    const watch = new ResizeObserver(() => drawing.resize())
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [drawing])
  return (
    <div style={{ minHeight: height }}>
      {!drawing && <Skeleton lines={4} />}
      <div ref={place} role="img" aria-label={label} style={{ height: drawing ? height : 0 }} />
    </div>
  )
}

function ChartTable({ categories, series, unit = '', label }: ChartData & { label: string }) {
  return (
    <div className={styles.table} role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, at) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {series.map(({ name, values }) => (
                <td key={name}>
                  {values[at] === null || values[at] === undefined ? '–' : `${values[at]}${unit}`}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
