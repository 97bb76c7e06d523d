import { useEffect, useMemo, useRef, useState } from 'react'
import { defineTexts, useTexts } from '../texts.ts'
import { useLight, useStillness } from '../theme/mode.ts'
import type { Drawing } from './chart-engine.ts'
import { type ChartData, chartOption, type Colours, coloursUsed } from './chart-model.ts'
import { useFontArrivals } from './fonts.ts'
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
  const still = useStillness()
  const colours = useColours()
  useEffect(() => {
    let ended = false
    let started: Drawing | undefined
    const start = async () => {
      const { startDrawing } = await import('./chart-engine.ts')
      if (ended || !place.current) return
      started = startDrawing(place.current)
      setDrawing(started)
    }
    void start()
    return () => {
      ended = true
      started?.end()
    }
  }, [])
  useEffect(() => drawing?.draw(chartOption(data, colours, still)), [drawing, data, colours, still])
  useEffect(() => {
    if (!drawing || !place.current) return
    const watch = new ResizeObserver(() => drawing.resize())
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [drawing])
  return (
    <div style={{ minHeight: height }}>
      {!drawing && <Skeleton lines={4} />}
      {/* A drawing made by script has no element of its own. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div ref={place} role="img" aria-label={label} style={{ height: drawing ? height : 0 }} />
    </div>
  )
}

/** The colours of the page in the present light. */
function useColours(): Colours {
  const light = useLight()
  const arrivals = useFontArrivals()
  return useMemo(() => {
    const colours = coloursIn(light)
    // The chart library keeps the widths that it measured under the name of the font.
    return { ...colours, '--font': `${colours['--font']}, arrived-${arrivals}` }
  }, [light, arrivals])
}

/** The bootstrap and the theme have put the light on the page before anything is drawn. */
function coloursIn(_light: 'light' | 'dark'): Colours {
  const style = getComputedStyle(document.documentElement)
  return Object.fromEntries(coloursUsed.map((name) => [name, style.getPropertyValue(name).trim()])) as Colours
}

function ChartTable({ categories, series, unit = '', label }: ChartData & { label: string }) {
  return (
    <section className={styles.table} aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{label}</span>
            </th>
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
    </section>
  )
}
