import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { DateField } from '../form/date-field.tsx'
import { EntityPicker } from '../pick/entity-picker.tsx'
import { StatusTag } from '../plain/status-tag.tsx'
import { useTexts } from '../texts.ts'
import type { Filter, Option, Search } from './model.ts'
import { listTexts } from './texts.ts'
import styles from './filters.module.css'

interface FilterEditorProps {
  filter: Filter
  search: Search
  apply: (part: Search) => void
}

/** The control with which one filter is set. */
export function FilterEditor({ filter, search, apply }: FilterEditorProps) {
  const texts = useTexts(listTexts)
  const [draft, setDraft] = useState(search)
  const done = (part: Search) => () => apply(part)
  switch (filter.kind) {
    case 'flag':
      return (
        <Checkbox
          checked={search[filter.key] === 'true'}
          onChange={({ target }) => apply({ [filter.key]: target.checked ? 'true' : '' })}
        >
          {filter.title}
        </Checkbox>
      )
    case 'choice':
      return <Choices filter={filter} value={search[filter.key] ?? ''} apply={apply} />
    case 'text':
      return (
        <Input.Search
          autoFocus
          aria-label={filter.title}
          placeholder={filter.hint}
          defaultValue={search[filter.key]}
          enterButton={texts.apply}
          onSearch={(text) => apply({ [filter.key]: text.trim() })}
        />
      )
    case 'dates':
      return (
        <div className={styles.dates}>
          <DateField
            label={texts.from}
            value={draft[filter.from]}
            onChange={(from) => setDraft({ ...draft, [filter.from]: from ?? '' })}
          />
          <DateField
            label={texts.until}
            value={draft[filter.until]}
            onChange={(until) => setDraft({ ...draft, [filter.until]: until ?? '' })}
          />
          <Button
            type="primary"
            onClick={done({
              [filter.from]: draft[filter.from] ?? '',
              [filter.until]: draft[filter.until] ?? '',
            })}
          >
            {texts.apply}
          </Button>
        </div>
      )
    case 'entity':
      return (
        <EntityPicker
          label={filter.title}
          search={filter.search}
          labelOf={filter.labelOf}
          value={search[filter.key]}
          onChange={(id) => apply({ [filter.key]: id ?? '' })}
        />
      )
  }
}

interface ChoicesProps {
  filter: Extract<Filter, { kind: 'choice' }>
  value: string
  apply: (part: Search) => void
}

function Choices({ filter, value, apply }: ChoicesProps) {
  const texts = useTexts(listTexts)
  const [chosen, setChosen] = useState(value ? value.split(',') : [])
  if (!filter.several)
    return filter.options.map((option) => (
      <button
        key={option.value}
        type="button"
        className={styles.choice}
        onClick={() => apply({ [filter.key]: option.value })}
      >
        <OptionWords option={option} />
      </button>
    ))
  return (
    <>
      <Checkbox.Group
        className={styles.choices}
        value={chosen}
        onChange={(values: string[]) => setChosen(values)}
      >
        {filter.options.map((option) => (
          <Checkbox key={option.value} value={option.value}>
            <OptionWords option={option} />
          </Checkbox>
        ))}
      </Checkbox.Group>
      <Button type="primary" onClick={() => apply({ [filter.key]: chosen.join(',') })}>
        {texts.apply}
      </Button>
    </>
  )
}

function OptionWords({ option }: { option: Option }) {
  return option.tone ? <StatusTag tone={option.tone}>{option.label}</StatusTag> : option.label
}
