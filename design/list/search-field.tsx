import { Input } from 'antd'
import { Icon } from '../plain/icon.tsx'
import { useTexts } from '../texts.ts'
import { listTexts } from './texts.ts'
import styles from './list-page.module.css'

interface SearchFieldProps {
  hint: string
  value: string
  onSearch: (text: string) => void
}

/** The free search of a list; the key / goes to it. */
export function SearchField({ hint, value, onSearch }: SearchFieldProps) {
  const texts = useTexts(listTexts)
  return (
    <span data-list-search className={styles.search}>
      <Input
        key={value}
        allowClear
        aria-label={texts.search}
        placeholder={hint}
        prefix={<Icon name="search" size={15} />}
        defaultValue={value}
        onClear={() => onSearch('')}
        onPressEnter={({ currentTarget }) => onSearch(currentTarget.value.trim())}
        onBlur={({ currentTarget }) =>
          currentTarget.value.trim() !== value && onSearch(currentTarget.value.trim())
        }
      />
    </span>
  )
}
