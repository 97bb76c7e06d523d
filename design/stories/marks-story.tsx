import { Button, Switch } from 'antd'
import { useState } from 'react'
import { ConfirmAction } from '../confirm-action.tsx'
import { Button as PlainButton } from '../plain/button.tsx'
import { Countdown } from '../plain/countdown.tsx'
import { Icon, type IconName } from '../plain/icon.tsx'
import { iconPaths } from '../plain/icon-paths.ts'
import { Money } from '../plain/money.tsx'
import { PhoneNumber } from '../plain/phone-number.tsx'
import { DateText, RelativeTime, RemainingTime } from '../plain/relative-time.tsx'
import { Segmented } from '../plain/segmented.tsx'
import { StatCard, StatRow } from '../plain/stat-card.tsx'
import { StatusTag } from '../plain/status-tag.tsx'
import { tones } from '../plain/tone.ts'
import { PageHead } from '../shell/page-head.tsx'
import { useTexts } from '../texts.ts'
import { toast } from '../toast.ts'
import { hoursFromNow, Story } from './story.tsx'
import { storyTexts } from './texts.ts'

/** Buttons, states, times, figures, icons. */
export default function MarksStory() {
  const texts = useTexts(storyTexts)
  const [shown, setShown] = useState<'late' | 'none'>('late')
  return (
    <>
      <PageHead title={texts.marks} actions={<Button type="primary">{texts.newCase}</Button>} />
      <Story title="Button · ConfirmAction">
        <Button type="primary">{texts.newCase}</Button>
        <Button>{texts.late}</Button>
        <Button type="text">{texts.none}</Button>
        <Button type="primary" loading>
          {texts.newCase}
        </Button>
        <Button type="primary" danger>
          {texts.caseStates.withdrawn}
        </Button>
        <Button disabled>{texts.late}</Button>
        <ConfirmAction
          label={texts.caseStates.closed}
          consequence={texts.noneHint}
          onConfirm={() => undefined}
        />
        <ConfirmAction
          danger
          label={texts.caseStates.withdrawn}
          consequence={texts.noneHint}
          onConfirm={() => undefined}
        />
        <Switch defaultChecked aria-label={texts.overdue} />
      </Story>
      <Story title="plain/Button · Segmented · toast">
        <PlainButton look="primary" onClick={() => toast.success(texts.newCase)}>
          {texts.newCase}
        </PlainButton>
        <PlainButton onClick={() => toast.error(texts.noneHint)}>{texts.late}</PlainButton>
        <PlainButton look="text" onClick={() => toast.info(texts.none)}>
          {texts.none}
        </PlainButton>
        <PlainButton look="link">{texts.searchHint}</PlainButton>
        <Segmented
          label={texts.state}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'late', label: texts.late },
            { value: 'none', label: texts.none },
          ]}
        />
      </Story>
      <Story title="StatusTag">
        {tones.map((tone) => (
          <StatusTag key={tone} tone={tone}>
            {texts.tones[tone]}
          </StatusTag>
        ))}
        {tones.map((tone) => (
          <StatusTag key={tone} tone={tone} bare>
            {texts.tones[tone]}
          </StatusTag>
        ))}
      </Story>
      <Story title="RelativeTime · RemainingTime · DateText">
        {[-0.5, -26, -24 * 9, -24 * 400, 3, 27].map((hours) => (
          <RelativeTime key={hours} at={hoursFromNow(hours)} />
        ))}
        {[0.005, 3, 40, -2, -60].map((hours) => (
          <RemainingTime key={hours} until={hoursFromNow(hours)} />
        ))}
        <DateText date="2026-05-18" />
        <DateText date="2022-12-01" />
      </Story>
      <Story title="Countdown">
        <Countdown label={texts.due} from={hoursFromNow(-4)} until={hoursFromNow(20)} />
        <Countdown label={texts.due} from={hoursFromNow(-21)} until={hoursFromNow(3)} />
        <Countdown label={texts.due} from={hoursFromNow(-26)} until={hoursFromNow(-2)} />
        <Countdown
          label={texts.due}
          from={hoursFromNow(-26)}
          until={hoursFromNow(-2)}
          keptAt={hoursFromNow(-20)}
        />
        <Countdown
          label={texts.due}
          from={hoursFromNow(-26)}
          until={hoursFromNow(-2)}
          keptAt={hoursFromNow(-1)}
        />
      </Story>
      <Story title="Money · PhoneNumber">
        <Money fen={123_456_700} />
        <Money fen={2_380_000_00} round />
        <PhoneNumber phone="13800000001" />
        <PhoneNumber phone="138****0001" />
      </Story>
      <Story title="StatRow · StatCard" wide>
        <StatRow>
          <StatCard label={texts.caseStates.open} value={12} note={texts.noneHint} change="+3" tone="act" />
          <StatCard label={texts.overdue} value={2} tone="late" />
          <StatCard label={texts.due} value="96.4" unit="%" tone="done" />
          <StatCard label={texts.cases} value="1,286" />
        </StatRow>
      </Story>
      <Story title="Icon">
        {(Object.keys(iconPaths) as IconName[]).map((name) => (
          <span key={name} title={name}>
            <Icon name={name} size={22} />
          </span>
        ))}
      </Story>
    </>
  )
}
