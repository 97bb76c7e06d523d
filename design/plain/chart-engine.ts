import { BarChart, LineChart, RadarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, RadarComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([
  BarChart,
  LineChart,
  RadarChart,
  GridComponent,
  LegendComponent,
  RadarComponent,
  TooltipComponent,
  SVGRenderer,
])

export interface Drawing {
  draw: (option: object) => void
  resize: () => void
  end: () => void
}

/** A drawing in an element; this file is fetched only when the first chart is seen. */
export function startDrawing(place: HTMLElement): Drawing {
  const chart = init(place, null, { renderer: 'svg' })
  return {
    draw: (option) => chart.setOption(option as Record<string, unknown>, true),
    resize: () => chart.resize(),
    end: () => chart.dispose(),
  }
}
