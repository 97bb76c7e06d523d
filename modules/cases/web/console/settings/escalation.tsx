import { useQuery } from '@tanstack/react-query'
import { ListCards } from '#design/list/list-cards.tsx'
import { ListTable } from '#design/list/list-table.tsx'
import type { Column } from '#design/list/model.ts'
import { useLanguage } from '#design/language.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { usePhone } from '#design/theme/mode.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { urgencies } from '../../../contract.ts'
import { cases, type Ladder } from '../api.ts'
import { words } from '../words.ts'
import { LevelDialog, QuietDialog, RungDialog, UseRung } from './escalation-forms.tsx'
import { escalationTexts as texts } from './escalation-texts.ts'
import { lengthOf } from './lengths.ts'
import styles from './settings.module.css'
import { SettingTabs } from './tabs.tsx'
import { texts as termTexts } from './texts.ts'
import { useRoleNames } from './roles.ts'

type Rung = Ladder['rungs'][number]

/** Who hears of a promise before its term, at it and after it, by severity. @serves S0-41, S3-47, S2-03 */
export default function Escalation() {
  const t = useTexts(texts)
  const { data, error } = useQuery(cases.query.getLadder())
  return (
    <>
      <PageHead title={t.title} hint={t.hint} />
      <SettingTabs active="escalation" />
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={10} />}
      {data && <Loaded ladder={data} />}
    </>
  )
}

function Loaded({ ladder }: { ladder: Ladder }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const may = useMay()('cases.keepTerms')
  return (
    <div className={styles.stack}>
      {urgencies.map((urgency) => (
        <Section
          key={urgency}
          title={w.urgencies[urgency] ?? urgency}
          aside={may && <RungDialog ladder={ladder} urgency={urgency} />}
        >
          <Rungs ladder={ladder} rungs={ladder.rungs.filter((rung) => rung.urgency === urgency)} may={may} />
        </Section>
      ))}
      <Section title={t.levels}>
        <Levels ladder={ladder} may={may} />
      </Section>
      <Section title={t.quiet} aside={may && <QuietDialog quiet={ladder.quiet} />}>
        <p className={styles.words}>
          {ladder.quiet.from === ladder.quiet.until
            ? t.noQuiet
            : t.quietWords(clock(ladder.quiet.from), clock(ladder.quiet.until))}
        </p>
      </Section>
      <History name="cases.ladderHistory" of="ladder" ask={(query) => cases.call.ladderHistory({ query })} />
    </div>
  )
}

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

function Rungs({ ladder, rungs, may }: { ladder: Ladder; rungs: Rung[]; may: boolean }) {
  const t = useTexts(texts)
  const join = useJoining()
  const targets = useTexts(termTexts).targets as Record<string, string>
  const language = useLanguage()
  if (rungs.length === 0) return <p className={styles.quiet}>{t.noRungs}</p>
  const levelOf = new Map(ladder.levels.map((level) => [level.level, level[language]]))
  const moment = ({ minutes }: Rung) =>
    minutes === 0
      ? t.atTerm
      : minutes < 0
        ? t.before(lengthOf(-minutes, language))
        : t.after(lengthOf(minutes, language))
  return (
    <Rows
      label={t.rungs}
      rows={rungs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'moment',
          title: t.moment,
          width: 170,
          card: 'title',
          render: (rung) => (
            <span style={rung.active ? undefined : { color: 'var(--ink-faint)' }}>{moment(rung)}</span>
          ),
        },
        {
          key: 'level',
          title: t.level,
          width: 170,
          render: ({ level }) => levelOf.get(level),
        },
        {
          key: 'targets',
          title: t.targets,
          render: (rung) => join.list(rung.targets.map((target) => targets[target] ?? t.agreedDate)),
        },
        {
          key: 'deeds',
          title: t.edit,
          width: 150,
          card: 'corner',
          render: (rung) =>
            may ? (
              <span className={styles.row}>
                <RungDialog ladder={ladder} urgency={rung.urgency} known={rung} />
                <UseRung rung={rung} />
              </span>
            ) : (
              !rung.active && <StatusTag tone="off">{t.stopped}</StatusTag>
            ),
        },
      ]}
    />
  )
}

function Levels({ ladder: { levels }, may }: { ladder: Ladder; may: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const roleName = useRoleNames()
  return (
    <Rows
      label={t.levels}
      rows={levels}
      rowKey={({ id }) => id}
      columns={[
        { key: 'level', title: t.levelNumber, width: 80, render: ({ level }) => level },
        { key: 'name', title: t.level, width: 170, card: 'title', render: (level) => level[language] },
        {
          key: 'roles',
          title: t.roles,
          render: ({ roles }) => roles.map(roleName).join(t.orElse),
        },
        {
          key: 'deeds',
          title: t.edit,
          width: 90,
          card: 'corner',
          render: (level) => may && <LevelDialog level={level} />,
        },
      ]}
    />
  )
}

function Rows<Row>(props: {
  label: string
  rows: Row[]
  rowKey: (row: Row) => string
  columns: Column<Row>[]
}) {
  return usePhone() ? <ListCards {...props} /> : <ListTable {...props} />
}
