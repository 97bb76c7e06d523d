import { Button, Popover } from 'antd'
import { useState } from 'react'
import { Icon } from '../plain/icon.tsx'
import { useTexts } from '../texts.ts'
import { FilterEditor } from './filter-editor.tsx'
import type { Filter, Search } from './model.ts'
import { listTexts } from './texts.ts'
import styles from './filters.module.css'

interface FilterAdderProps {
  filters: readonly Filter[]
  search: Search
  change: (part: Search) => void
}

/** Opens the filters of a list, one after the other. */
export function FilterAdder({ filters, search, change }: FilterAdderProps) {
  const texts = useTexts(listTexts)
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState(filters[0])
  if (!chosen) return null
  const apply = (part: Search) => {
    change(part)
    setOpen(false)
  }
  const panel = (
    <section className={styles.adder} aria-label={texts.addFilter}>
      <div className={styles.kinds} role="tablist" aria-orientation="vertical" aria-label={texts.addFilter}>
        {filters.map((filter) => (
          <button
            key={filter.key}
            type="button"
            role="tab"
            aria-selected={filter === chosen}
            onClick={() => setChosen(filter)}
          >
            {filter.title}
          </button>
        ))}
      </div>
      <div className={styles.editor} role="tabpanel" aria-label={chosen.title}>
        <FilterEditor key={chosen.key} filter={chosen} search={search} apply={apply} />
      </div>
    </section>
  )
  return (
    <Popover
      content={panel}
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
    >
      <Button icon={<Icon name="filter" size={15} />} aria-expanded={open}>
        {texts.addFilter}
      </Button>
    </Popover>
  )
}
