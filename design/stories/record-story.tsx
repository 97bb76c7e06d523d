import { Button } from 'antd'
import { AppLink } from '../link.tsx'
import { Countdown } from '../plain/countdown.tsx'
import { PhoneNumber } from '../plain/phone-number.tsx'
import { RelativeTime } from '../plain/relative-time.tsx'
import { StatusTag } from '../plain/status-tag.tsx'
import { Timeline } from '../plain/timeline.tsx'
import { NextStep } from '../record/next-step.tsx'
import { RecordPage } from '../record/record-page.tsx'
import { Section } from '../record/section.tsx'
import { useTexts } from '../texts.ts'
import { HistoryStory } from './history-story.tsx'
import { hoursFromNow } from './story.tsx'
import { storyTexts } from './texts.ts'

/** A record: head, facts, timeline, next step, related. */
export default function RecordStory() {
  const texts = useTexts(storyTexts)
  return (
    <RecordPage
      back={{ to: '/design/list', label: texts.cases }}
      title={texts.subjects[0]!}
      status={<StatusTag tone="act">{texts.caseStates.open}</StatusTag>}
      hint="TX-2026-001199"
      facts={[
        { label: texts.customer, value: <AppLink to="/design/record">沈佳禾</AppLink> },
        { label: texts.home, value: <AppLink to="/design/drawings">砚湖湾 3栋2单元1602</AppLink> },
        { label: texts.opened, value: <RelativeTime at={hoursFromNow(-5)} /> },
        { label: texts.owner, value: '林夕' },
        { label: '☎', value: <PhoneNumber phone="138****0001" /> },
      ]}
      actions={<Button>{texts.caseStates.withdrawn}</Button>}
      next={
        <NextStep
          title={texts.due}
          by="林夕"
          until={hoursFromNow(3)}
          tone="act"
          action={<Button type="primary">{texts.due}</Button>}
        >
          <Countdown label={texts.due} from={hoursFromNow(-21)} until={hoursFromNow(3)} size={44} />
        </NextStep>
      }
      related={
        <Section title={texts.customer} aside={<AppLink to="/design/list">3</AppLink>}>
          沈佳禾 · 陆一鸣
        </Section>
      }
    >
      <Section title={texts.record}>
        <Timeline
          label={texts.record}
          entries={[
            {
              id: '1',
              at: hoursFromNow(-1),
              title: texts.caseStates.working,
              by: '林夕',
              tone: 'active',
              detail: texts.noneHint,
            },
            { id: '2', at: hoursFromNow(-4), title: texts.caseStates.waiting, by: '秦工', tone: 'act' },
            {
              id: '3',
              at: hoursFromNow(-5),
              title: texts.newCase,
              by: '沈佳禾',
              tone: 'done',
              detail: texts.subjects[0],
            },
            { id: '4', at: hoursFromNow(-24 * 30), title: texts.overdue, tone: 'late' },
          ]}
        />
      </Section>
      <HistoryStory />
    </RecordPage>
  )
}
