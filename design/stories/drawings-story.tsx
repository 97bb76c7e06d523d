import { type ReactNode, useState } from 'react'
import { BuildingElevation, type HomeOnWall } from '../plain/building-elevation.tsx'
import { Chart } from '../plain/chart.tsx'
import { JourneyPath, type JourneyStone } from '../plain/journey-path.tsx'
import { AppLink } from '../link.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { useLanguage } from '../language.ts'
import { useTexts } from '../texts.ts'
import { Story } from './story.tsx'
import { storyTexts } from './texts.ts'

const steps: [string, string, string, JourneyStone['state'], string?][] = [
  ['WARM_HANDS', '温馨牵手', 'Warm hands', 'past', '2024-11'],
  ['JOINED', '喜结连理', 'Joined', 'past', '2025-01'],
  ['CLOSE_CONTACT', '亲密接触', 'Close contact', 'past', '2026-05'],
  ['WELCOME_HOME', '恭迎乔迁', 'Welcome home', 'present'],
  ['ASKING_AFTER', '嘘寒问暖', 'Asking after', 'present'],
  ['RESPONSIBILITY', '承担责任', 'Responsibility', 'present'],
  ['ON_THE_ROAD', '一路同行', 'On the road', 'present'],
  ['FOUR_YEAR', '四年之约', 'Four-year promise', 'future', '2030-05'],
]

const wallStates = ['idle', 'active', 'act', 'late', 'done', 'off'] as const

const homes: HomeOnWall[] = Array.from({ length: 11 * 4 }, (_, at) => ({
  floor: 1 + Math.floor(at / 4),
  unit: at % 4 < 2 ? '1单元' : '2单元',
  door: 1 + (at % 2),
}))
  .filter(({ floor, unit }) => floor > 1 || unit !== '2单元')
  .map((home, at) => ({
    ...home,
    id: String(at),
    number: `${home.floor}0${home.door}`,
    state: wallStates[(at * 5) % 6]!,
  }))

function linked(_stone: JourneyStone, inside: ReactNode) {
  return <AppLink to="/design/record">{inside}</AppLink>
}

/** The journey, a building, charts. */
export default function DrawingsStory() {
  const texts = useTexts(storyTexts)
  const language = useLanguage()
  const [selected, setSelected] = useState('9')
  const stones = (past: number): JourneyStone[] =>
    steps.map(([key, zh, en, state, note], at) => ({
      key,
      name: language === 'zh' ? zh : en,
      kind: at < 6 ? 'stone' : 'lantern',
      state: past === 3 ? state : at < past ? 'past' : at === past ? 'present' : 'future',
      note: past === 3 ? note : at > past ? `20${27 + at}-03` : undefined,
    }))
  const months = ['9', '10', '11', '12', '1', '2', '3'].map((month) =>
    language === 'zh' ? `${month}月` : `M${month}`,
  )
  return (
    <>
      <PageHead title={texts.drawings} />
      <Story title="JourneyPath" wide>
        <JourneyPath stones={stones(3)} wrap={linked} />
        <JourneyPath stones={stones(0)} />
        <div style={{ maxWidth: 340 }}>
          <JourneyPath stones={stones(2)} />
        </div>
      </Story>
      <Story title="BuildingElevation" wide>
        <BuildingElevation
          name="3栋"
          homes={homes}
          states={wallStates.map((tone) => ({ state: tone, words: texts.tones[tone], tone }))}
          selected={selected}
          onOpen={({ id }) => setSelected(id)}
        />
      </Story>
      <Story title="Chart" wide>
        <div
          style={{ display: 'grid', gap: 16, gridTemplateColumns: 'repeat(auto-fit, minmax(320px, 1fr))' }}
        >
          <Chart
            kind="line"
            question={texts.due}
            counted={texts.noneHint}
            categories={months}
            unit="%"
            series={[{ name: texts.due, values: [88, 90, 93, 91, 95, 97, 96] }]}
          />
          <Chart
            kind="stack"
            question={texts.cases}
            counted={texts.noneHint}
            categories={months}
            series={[
              { name: texts.caseStates.closed, values: [30, 42, 38, 50, 47, 39, 21] },
              { name: texts.caseStates.working, values: [2, 3, 1, 4, 6, 9, 12] },
              { name: texts.overdue, values: [1, 0, 2, 0, 1, 3, 2], colour: '--plum' },
            ]}
          />
        </div>
      </Story>
    </>
  )
}
