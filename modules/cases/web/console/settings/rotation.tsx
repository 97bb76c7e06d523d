import { useQuery } from '@tanstack/react-query'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { ListTable } from '#design/list/list-table.tsx'
import type { Column } from '#design/list/model.ts'
import { History } from '#design/record/history/history.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useJoining, useSay, useTexts } from '#design/texts.ts'
import { cases, type Rotation, type RotationMember as Member } from '../api.ts'
import { words } from '../words.ts'
import { AddDepartment, MemberDialog, RotationDialog } from './rotation-forms.tsx'
import { rotationTexts } from './rotation-texts.ts'
import styles from './settings.module.css'
import { SettingTabs } from './tabs.tsx'

const toneOf = { available: 'done', busy: 'act', away: 'off' } as const

/** How new cases go round: per department who takes part, what each can take, and how much at most. @serves S2-01, S3-43 */
export default function RotationPage() {
  const t = useTexts(rotationTexts)
  const { data, error } = useQuery(cases.query.listRotations())
  return (
    <>
      <PageHead title={t.title} hint={t.hint} actions={<AddDepartment />} />
      <SettingTabs active="rotation" />
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <div className={styles.stack}>
          {data.items.length === 0 && <EmptyState icon="people" title={t.none} hint={t.noneHint} />}
          {data.items.map((rotation) => (
            <Department key={rotation.id} rotation={rotation} />
          ))}
          <History
            name="cases.rotationHistory"
            of="rotations"
            ask={(query) => cases.call.rotationHistory({ query })}
          />
        </div>
      )}
    </>
  )
}

function Department({ rotation }: { rotation: Rotation }) {
  const t = useTexts(rotationTexts)
  const columns = useColumns(rotation)
  return (
    <Section
      title={`${rotation.departmentName} · ${rotation.nodeName}`}
      aside={<RotationDialog rotation={rotation} />}
    >
      <p className={`${styles.row} ${styles.standing}`}>
        <StatusTag tone={rotation.active ? 'active' : 'off'}>{rotation.active ? t.on : t.off}</StatusTag>
        <span className={styles.quiet}>{t.most(rotation.mostOpen)}</span>
      </p>
      {rotation.members.length === 0 ? (
        <p className={styles.quiet}>{t.nobody}</p>
      ) : (
        <ListTable
          label={t.title}
          columns={columns}
          rows={rotation.members}
          rowKey={({ staffId }) => staffId}
        />
      )}
    </Section>
  )
}

function useColumns(rotation: Rotation): Column<Member>[] {
  const t = useTexts(rotationTexts)
  const skillsOf = useSkillWords()
  return [
    { key: 'name', title: t.person, width: 110, render: ({ name }) => name },
    {
      key: 'part',
      title: t.part,
      width: 110,
      render: ({ takesPart }) => (
        <StatusTag bare tone={takesPart ? 'active' : 'off'}>
          {takesPart ? t.part : t.out}
        </StatusTag>
      ),
    },
    {
      key: 'presence',
      title: t.presence,
      width: 100,
      render: ({ presence }) => (
        <StatusTag bare tone={toneOf[presence]}>
          {t.presences[presence]}
        </StatusTag>
      ),
    },
    { key: 'open', title: t.open, width: 80, align: 'right', render: ({ open }) => open },
    { key: 'skills', title: t.skills, render: skillsOf },
    {
      key: 'edit',
      title: t.change,
      width: 70,
      render: (member) => <MemberDialog departmentId={rotation.departmentId} member={member} />,
    },
  ]
}

function useSkillWords(): (member: Member) => string {
  const t = useTexts(rotationTexts)
  const join = useJoining()
  const w = useTexts(words)
  const say = useSay()
  const { data } = useQuery(cases.query.listCategories())
  return ({ kinds, categoryIds, languages }) => {
    const topics = data?.items.filter(({ id }) => categoryIds.includes(id)).map(say) ?? []
    const all = [
      ...kinds.map((kind) => w.kinds[kind]!),
      ...topics,
      ...languages.map((one) => t.languageNames[one]!),
    ]
    return all.length ? join.list(all) : t.everything
  }
}
