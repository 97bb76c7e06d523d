/** One question, answered by a drawing. */
export interface ChartData {
  kind: 'bar' | 'line' | 'stack' | 'radar'
  /** Along the axis: months, projects. */
  categories: readonly string[]
  series: readonly {
    name: string
    values: readonly (number | null)[]
    /** Where a series has a meaning of its own: '--plum' for what is late. */ colour?: Voice
  }[]
  unit?: string
  /** Bars from left to right, for long names. */
  lying?: boolean
  /** The end of the scale, where it is known: 5. */
  most?: number
}

/** The custom properties that a chart draws with. */
export const coloursUsed = [
  '--jade',
  '--sky',
  '--persimmon',
  '--plum',
  '--lamp',
  '--edge',
  '--line',
  '--raised',
  '--ink',
  '--ink-faint',
  '--font',
] as const
export type Colours = Record<(typeof coloursUsed)[number], string>
type Voice = '--jade' | '--sky' | '--persimmon' | '--plum' | '--lamp' | '--edge'

const voices: readonly Voice[] = ['--jade', '--sky', '--persimmon', '--plum', '--lamp', '--edge']

/** The drawing as the chart library wants it, in the colours of the page. */
export function chartOption(data: ChartData, colours: Colours, still: boolean): object {
  const words = { color: colours['--ink-faint'], fontFamily: colours['--font'], fontSize: 12 }
  const names = {
    type: 'category',
    data: data.categories,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colours['--line'] } },
    axisLabel: words,
  }
  const figures = {
    type: 'value',
    max: data.most,
    axisLabel: { ...words, hideOverlap: true },
    splitLine: { lineStyle: { color: colours['--line'] } },
  }
  if (data.kind === 'radar') return radarOption(data, colours, still)
  return {
    animation: !still,
    animationDuration: 160,
    grid: {
      left: 8,
      right: 16,
      top: data.series.length > 1 ? 36 : 16,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend:
      data.series.length > 1
        ? { top: 0, left: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 8, textStyle: words }
        : undefined,
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: data.kind === 'line' ? 'line' : 'shadow' },
      backgroundColor: colours['--raised'],
      borderColor: colours['--line'],
      textStyle: { color: colours['--ink'], fontSize: 12 },
      valueFormatter: (value: number | null) => (value === null ? '–' : `${value}${data.unit ?? ''}`),
    },
    xAxis: data.lying ? figures : names,
    yAxis: data.lying ? { ...names, inverse: true } : figures,
    series: data.series.map((series, at) => ({
      name: series.name,
      type: data.kind === 'line' ? 'line' : 'bar',
      stack: data.kind === 'stack' ? 'all' : undefined,
      data: series.values,
      barMaxWidth: 28,
      symbolSize: 6,
      itemStyle: {
        color: colours[series.colour ?? voices[at % voices.length]!],
        borderRadius: data.kind === 'bar' ? 2 : 0,
      },
      lineStyle: { width: 2 },
    })),
  }
}

/** Views of the same things laid over one another. */
function radarOption(data: ChartData, colours: Colours, still: boolean): object {
  const words = { color: colours['--ink-faint'], fontFamily: colours['--font'], fontSize: 12 }
  const line = { lineStyle: { color: colours['--line'] } }
  return {
    animation: !still,
    animationDuration: 160,
    legend: { top: 0, left: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 8, textStyle: words },
    tooltip: {
      backgroundColor: colours['--raised'],
      borderColor: colours['--line'],
      textStyle: { color: colours['--ink'], fontSize: 12 },
    },
    radar: {
      radius: '62%',
      center: ['50%', '56%'],
      splitNumber: data.most ?? 5,
      indicator: data.categories.map((name) => ({ name, min: 0, max: data.most })),
      axisName: words,
      axisLine: line,
      splitLine: line,
      splitArea: { show: false },
    },
    series: [
      {
        type: 'radar',
        symbolSize: 5,
        data: data.series.map(({ name, values, colour }, at) => {
          const drawn = colours[colour ?? voices[at % voices.length]!]
          return {
            name,
            value: values,
            itemStyle: { color: drawn },
            lineStyle: { color: drawn, width: 2 },
            areaStyle: { color: drawn, opacity: 0.08 },
          }
        }),
      },
    ],
  }
}
