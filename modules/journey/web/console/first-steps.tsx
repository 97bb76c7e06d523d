import { AppLink } from '#design/link.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import styles from './overview.module.css'

const texts = defineTexts({
  zh: {
    title: '从这里开始',
    hint: '先建组织和员工，再建项目，然后导入房源和业主合同；各步的动作会按合同、交付和入住的日期排出来。',
    organization: '组织架构',
    staff: '员工',
    projects: '项目',
    imports: '导入表格',
  },
  en: {
    title: 'Begin here',
    hint: 'Set up companies and staff, then projects, then import homes and contracts; the actions follow from the dates of contract, delivery and move-in.',
    organization: 'Organization',
    staff: 'Staff',
    projects: 'Projects',
    imports: 'Import a spreadsheet',
  },
})

/** The way into an empty house, for whoever sets it up. */
export function FirstSteps() {
  const t = useTexts(texts)
  return (
    <EmptyState
      icon="project"
      title={t.title}
      hint={t.hint}
      action={
        <div className={styles.steps}>
          <AppLink to="/organization">{t.organization}</AppLink>
          <AppLink to="/staff">{t.staff}</AppLink>
          <AppLink to="/projects">{t.projects}</AppLink>
          <AppLink to="/imports/new">{t.imports}</AppLink>
        </div>
      }
    />
  )
}
