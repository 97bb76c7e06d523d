import { useQuery } from '@tanstack/react-query'
import { Card } from '#design/portal/card.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { renewalContract } from '#modules/renewal/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import styles from './portal.module.css'

const renewal = apiOf(renewalContract)

const texts = defineTexts({
  zh: {
    title: '四年之约',
    stages: {
      listed: '小区快满四年了，我们正在准备回来看看。',
      survey: '工程人员正在普查小区的共用部位和设施。',
      poll: '普查报告出来了，也想听听您的心愿。',
      funding: '心愿已经汇总，正在确定做什么、谁出资。',
      works: '更新改造正在进行，看看做到哪里了。',
      acceptance: '施工已经完成，正在与业主代表验收。',
      story: '更新改造已经验收，很快公布成果。',
      finished: '更新改造完成了，看看前后的变化。',
    },
  },
  en: {
    title: 'Four-year promise',
    stages: {
      listed: 'Your estate is almost four years old; we prepare to come back.',
      survey: 'Our engineers look at the common parts and facilities.',
      poll: 'The report is there, and we would like to hear your wishes.',
      funding: 'Wishes are counted; what is done and who pays comes next.',
      works: 'Works are under way. See how far they are.',
      acceptance: 'Works have ended and are being accepted with the owners.',
      story: 'Everything is accepted; the story follows soon.',
      finished: 'The renewal is complete. See before and after.',
    },
  },
})

/** The renewal of the estate, where there is one. @serves 2.8 */
export function Renewals() {
  const t = useTexts(texts)
  const { data } = useQuery({ ...renewal.query.myRenewals(), retry: false })
  return data?.items.slice(0, 1).map(({ id, projectName, stage }) => (
    <Card key={id} title={t.title} aside={projectName} to={`/four-years/${id}`}>
      <p className={styles.soft}>{t.stages[stage]}</p>
    </Card>
  ))
}
