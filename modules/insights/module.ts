import { defineModule, type Module } from '#platform/module/module.ts'
import { permissions } from './access.ts'
import { insightsApi } from './http.ts'
import { watchTime } from './jobs/watch-time.ts'
import { writeMornings } from './jobs/write-mornings.ts'
import { weighWhenFiguresMoved } from './subscribers/weigh-when-figures-moved.ts'

/** The top floor: reads the others through their faces; mails carry links to where the product is reached. */
export function insightsModule({ baseUrl }: { baseUrl: string }): Module {
  const mornings = writeMornings(baseUrl)
  return defineModule({
    name: 'insights',
    api: [insightsApi],
    permissions,
    subscribers: [weighWhenFiguresMoved],
    jobs: [mornings, watchTime],
    schedules: [
      {
        job: watchTime.name,
        cron: '10 6 * * *',
        summary: {
          zh: '复核预警，查看临近交付的项目',
          en: 'Weigh warnings anew and look at deliveries ahead',
        },
      },
      {
        job: mornings.name,
        cron: '*/5 * * * *',
        summary: { zh: '到点生成并发送客诉晨报', en: 'Write and send the morning pages that are due' },
      },
    ],
  })
}
