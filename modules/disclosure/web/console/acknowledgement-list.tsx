import { dateColumn, numberColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { type AcknowledgementLine, disclosure } from './api.ts'
import styles from './disclosure.module.css'
import { DisclosureTabs } from './disclosure-tabs.tsx'

const texts = defineTexts({
  zh: {
    title: '客户确认',
    customer: '客户',
    phone: '电话',
    project: '项目',
    about: '确认内容',
    abouts: {
      notice: '不利因素公示',
      script: '七个主题',
      terms: '合同条款',
      covenant: '临时管理规约',
      measures: '销售管理办法与示范文本',
      cancellation: '三天无理由退订',
      card: '沟通渠道卡',
    },
    number: '版本',
    way: '方式',
    ways: { tap: '本人点按', signature: '屏幕签名' },
    onDay: '确认日期',
    adviser: '在场同事',
    picture: '签名',
    every: '全部',
    none: '还没有客户确认',
    noneHint: '客户在公示栏页面点按，或在平板上签名后，都会列在这里。',
  },
  en: {
    title: 'What customers acknowledged',
    customer: 'Customer',
    phone: 'Phone',
    project: 'Project',
    about: 'What',
    abouts: {
      measures: 'Sales Measures, model contract',
      cancellation: 'Three-day cancellation',
      card: 'Card of channels',
      notice: 'Adverse factors',
      script: 'The seven topics',
      terms: 'Contract terms',
      covenant: 'Interim covenant',
    },
    number: 'Version',
    way: 'How',
    ways: { tap: 'Own tap', signature: 'Signature' },
    onDay: 'On',
    adviser: 'In presence of',
    picture: 'Signature',
    every: 'All',
    none: 'Nothing was acknowledged yet',
    noneHint: 'A tap on the public page or a signature on the tablet is listed here.',
  },
})

/** Who acknowledged which version of what. @serves 2.1, 1.2 */
export default function AcknowledgementList() {
  const t = useTexts(texts)
  const options = (labels: Record<string, string>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }))
  return (
    <ListPage<AcknowledgementLine>
      name="disclosure.acknowledgements"
      title={t.title}
      list={disclosure.call.listAcknowledgements}
      rowKey={({ id }) => id}
      rowLink={({ personId }) => `/customers/${personId}`}
      order="-at"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        {
          kind: 'entity',
          key: 'personId',
          title: t.customer,
          search: searchPersons,
          labelOf: nameOfPerson,
        },
        { kind: 'choice', key: 'about', title: t.about, options: options(t.abouts) },
        { kind: 'choice', key: 'way', title: t.way, options: options(t.ways) },
      ]}
      views={[{ key: 'every', title: t.every, search: {} }]}
      exportAs="disclosure.listAcknowledgements"
      empty={<EmptyState icon="hand" title={t.none} hint={t.noneHint} />}
    >
      <DisclosureTabs active="acknowledgements" />
    </ListPage>
  )
}

function useColumns(): Column<AcknowledgementLine>[] {
  const t = useTexts(texts)
  return [
    {
      key: 'name',
      title: t.customer,
      card: 'title',
      exported: { path: 'name' },
      render: ({ name, maskedPhone }) => (
        <>
          {name} <span className={styles.quiet}>{maskedPhone}</span>
        </>
      ),
    },
    textColumn('projectName', t.project, { key: 'project', width: 130 }),
    {
      key: 'about',
      title: t.about,
      width: 140,
      exported: { path: 'about', words: t.abouts },
      render: ({ about }) => t.abouts[about],
    },
    numberColumn('number', t.number, { width: 90, sort: { by: 'number', as: 'amount' } }),
    {
      key: 'way',
      title: t.way,
      width: 110,
      exported: { path: 'way', words: t.ways },
      render: ({ way }) => t.ways[way],
    },
    dateColumn('onDay', t.onDay, { sort: { by: 'at', as: 'time' } }),
    {
      key: 'picture',
      title: t.picture,
      width: 100,
      render: ({ files, name }) =>
        files[0] && (
          <img
            className={styles.thumb}
            src={`/api/files/${files[0].id}/thumbnail`}
            alt={`${t.picture} ${name}`}
          />
        ),
    },
    textColumn('adviser', t.adviser, { width: 110 }),
  ]
}
