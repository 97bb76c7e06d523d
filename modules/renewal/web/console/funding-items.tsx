import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { formatMoney } from '#platform/text/money.ts'
import { belongings, payers } from '../../contract.ts'
import { words } from '../parts/words.ts'
import type { FundingItem, SheetLine } from './api.ts'
import { fundingTexts } from './funding-texts.ts'
import { fenOf, yuanOf } from './money.ts'
import styles from './renewal.module.css'

/** An item as it is typed: amounts in yuan. */
export interface ItemDraft extends Omit<FundingItem, 'id' | 'costFen' | 'shares'> {
  cost: number | null
  paid: Partial<Record<(typeof payers)[number], number | null>>
}

export const draftOf = ({ id: _, costFen, shares, ...item }: FundingItem): ItemDraft => ({
  ...item,
  cost: yuanOf(costFen),
  paid: Object.fromEntries(shares.map(({ payer, amountFen }) => [payer, yuanOf(amountFen)])),
})

export const itemOf = ({ cost, paid, ...item }: ItemDraft) => ({
  ...item,
  costFen: fenOf(cost) ?? 0,
  shares: payers.flatMap((payer) => {
    const amountFen = fenOf(paid[payer]) ?? 0
    return amountFen > 0 ? [{ payer, amountFen }] : []
  }),
})

const empty = (line?: SheetLine): ItemDraft => ({
  lineId: line?.id ?? null,
  title: line ? [line.location, line.name].filter(Boolean).join(' ') : '',
  scope: '',
  cost: yuanOf(line?.estimateFen ?? null),
  paid: {},
  belongs: 'commonPart',
  inWarranty: false,
  hasCulprit: false,
  inServiceFee: false,
  plannedFrom: null,
  plannedUntil: null,
})

interface ItemsFieldProps {
  value?: ItemDraft[]
  onChange?: (items: ItemDraft[]) => void
  lines: readonly SheetLine[]
  id?: string
}

/** The items of the table, taken from the survey or written anew. */
export function ItemsField({ value = [], onChange, lines, id }: ItemsFieldProps) {
  const t = useTexts(fundingTexts)
  const change = (at: number, part: Partial<ItemDraft>) =>
    onChange?.(value.map((item, index) => (index === at ? { ...item, ...part } : item)))
  const left = lines.filter((line) => !value.some(({ lineId }) => lineId === line.id))
  return (
    <div id={id} className={styles.stack}>
      {value.map((item, at) => (
        // Items are named by their place in the table.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className={styles.card} role="group" aria-label={t.item(at + 1)}>
          <div className={styles.row}>
            <b style={{ flex: 1 }}>{item.title || t.item(at + 1)}</b>
            <Button
              type="text"
              size="small"
              aria-label={`${t.remove} ${at + 1}`}
              icon={<Icon name="close" size={15} />}
              onClick={() => onChange?.(value.filter((_, index) => index !== at))}
            />
          </div>
          <ItemFields item={item} onChange={(part) => change(at, part)} />
        </div>
      ))}
      <div className={styles.row}>
        {left.map((line) => (
          <Button
            key={line.id}
            size="small"
            icon={<Icon name="plus" size={14} />}
            onClick={() => onChange?.([...value, empty(line)])}
          >
            {[line.location, line.name].filter(Boolean).join(' ')}
          </Button>
        ))}
        <Button
          size="small"
          icon={<Icon name="plus" size={14} />}
          onClick={() => onChange?.([...value, empty()])}
        >
          {t.add}
        </Button>
      </div>
    </div>
  )
}

function ItemFields({ item, onChange }: { item: ItemDraft; onChange: (part: Partial<ItemDraft>) => void }) {
  const t = useTexts(fundingTexts)
  const w = useTexts(words)
  const { title, scope, cost, paid, belongs, plannedFrom, plannedUntil } = item
  return (
    <>
      <div className={styles.fields}>
        <label className={styles.field}>
          {t.itemTitle}
          <Input
            value={title}
            maxLength={200}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        </label>
        <label className={styles.field}>
          {t.cost}
          <InputNumber
            min={0}
            precision={2}
            value={cost}
            style={{ width: '100%' }}
            onChange={(yuan) => onChange({ cost: yuan })}
          />
        </label>
        <label className={styles.field}>
          {t.belongs}
          <Select
            aria-label={t.belongs}
            value={belongs}
            options={belongings.map((value) => ({ value, label: t.belongings[value] }))}
            onChange={(value) => onChange({ belongs: value })}
          />
        </label>
      </div>
      <label className={styles.field}>
        {t.scope}
        <Input.TextArea
          rows={2}
          value={scope}
          maxLength={2000}
          onChange={(event) => onChange({ scope: event.target.value })}
        />
      </label>
      <div className={styles.row} role="group" aria-label={t.law}>
        {(['inWarranty', 'hasCulprit', 'inServiceFee'] as const).map((key) => (
          <Checkbox
            key={key}
            checked={item[key]}
            onChange={({ target }) => onChange({ [key]: target.checked })}
          >
            {t[key]}
          </Checkbox>
        ))}
      </div>
      <div className={styles.fields} role="group" aria-label={t.shares}>
        {payers.map((payer) => (
          <label key={payer} className={styles.field}>
            {w.payers[payer]}
            <InputNumber
              min={0}
              precision={2}
              value={paid[payer] ?? null}
              style={{ width: '100%' }}
              onChange={(yuan) => onChange({ paid: { ...paid, [payer]: yuan } })}
            />
          </label>
        ))}
      </div>
      <Difference item={item} />
      <div className={styles.fields}>
        <label className={styles.field}>
          {t.plannedFrom}
          <DateField
            {...(plannedFrom ? { value: plannedFrom } : {})}
            onChange={(day) => onChange({ plannedFrom: day ?? null })}
          />
        </label>
        <label className={styles.field}>
          {t.plannedUntil}
          <DateField
            {...(plannedUntil ? { value: plannedUntil } : {})}
            onChange={(day) => onChange({ plannedUntil: day ?? null })}
          />
        </label>
      </div>
    </>
  )
}

/** Whether the shares add up to the cost, said while typing. */
function Difference({ item }: { item: ItemDraft }) {
  const t = useTexts(fundingTexts)
  const { costFen, shares } = itemOf(item)
  const left = costFen - shares.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return (
    <div aria-live="polite">
      <StatusTag tone={left === 0 ? 'done' : 'act'}>
        {left === 0 ? t.even : left > 0 ? t.left(formatMoney(left)) : t.over(formatMoney(-left))}
      </StatusTag>
    </div>
  )
}
