import { Button, Input, Space } from 'antd'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { staffTexts } from './staff-texts.ts'
import { suggestPassword } from './suggest-password.ts'

interface PasswordSuggestionProps {
  value?: string
  onChange?: (password: string) => void
  id?: string
}

/** An initial password to be told to somebody: typed or suggested, shown, copied. */
export function PasswordSuggestion({ value, onChange, id }: PasswordSuggestionProps) {
  const t = useTexts(staffTexts)
  const copy = () => void navigator.clipboard.writeText(value ?? '').then(() => toast.success(t.copied))
  return (
    <Space.Compact block>
      <Input
        id={id}
        value={value}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onChange?.(target.value)}
      />
      <Button onClick={() => onChange?.(suggestPassword())}>{t.suggest}</Button>
      <Button icon={<Icon name="copy" size={15} />} aria-label={t.copy} disabled={!value} onClick={copy} />
    </Space.Compact>
  )
}
